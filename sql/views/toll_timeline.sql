-- one row: the figures that one article version gave of one incident, in the order in which they were published
create or replace view toll_timeline as
select
  mention_current.incident_id,
  mention_current.published_at,
  mention_current.fetched_at,
  mention_current.source,
  mention_current.article_key,
  mention_current.version,
  mention_current.version_no,
  mention_current.is_newest,
  mention_current.copy_of,
  mention_current.url,
  mention_current.killed_low,
  mention_current.killed_high,
  mention_current.wounded_low,
  mention_current.wounded_high,
  mention_current.killed_or_wounded_low,
  mention_current.killed_or_wounded_high,
  mention_current.attackers_killed_low,
  mention_current.attackers_killed_high,
  coalesce(
    mention_current.attributed_to['killed'],
    mention_current.attributed_to['wounded'],
    mention_current.attributed_to['killed_or_wounded']
  ) as attributed_to,
  mention_current.mention_id,
  mention_current.incident_hash
from mention_current
join incident_current on incident_current.incident_hash = mention_current.incident_hash and incident_current.incident_id = mention_current.incident_id
where coalesce(
    mention_current.killed_low,
    mention_current.wounded_low,
    mention_current.killed_or_wounded_low,
    mention_current.attackers_killed_low
  ) is not null;
