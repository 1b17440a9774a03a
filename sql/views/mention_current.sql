-- one row: one mention of one incident as it is bound today, with the article version that tells it
create or replace view mention_current as
select
  incident_mention.incident_id,
  incident_mention.incident_hash,
  mention.* exclude (gone_at, text_no, mention_hash, article_hash, mention_digest),
  told.source,
  told.url,
  told.title,
  told.licence,
  told.published_at,
  told.fetched_at,
  told.copy_of,
  told.version_no,
  told.is_newest
from mention
join article_version as told on told.text_no = mention.text_no
left join incident_mention on incident_mention.mention_no = mention.mention_no and incident_mention.known_to is null
where mention.gone_at is null;
