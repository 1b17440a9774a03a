-- one row: the figures that one article version gave of one incident, by its id or a former one: from toll_timeline('inc-...')
create or replace macro toll_timeline(given) as table
select
  told.incident_id,
  told.published_at,
  told.fetched_at,
  told.source,
  told.article_key,
  told.version,
  told.version_no,
  told.is_newest,
  told.copy_of,
  told.url,
  told.killed_low,
  told.killed_high,
  told.wounded_low,
  told.wounded_high,
  told.killed_or_wounded_low,
  told.killed_or_wounded_high,
  told.attackers_killed_low,
  told.attackers_killed_high,
  coalesce(told.attributed_to['killed'], told.attributed_to['wounded'], told.attributed_to['killed_or_wounded']) as attributed_to,
  told.mention_id,
  told.incident_hash
from mentions_of(given) as told
where coalesce(told.killed_low, told.wounded_low, told.killed_or_wounded_low, told.attackers_killed_low) is not null
  and exists (from incident(given))
order by told.published_at, told.fetched_at, told.article_key;
