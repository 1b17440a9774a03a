-- one row: one mention of one incident as it is bound today, with the article version that tells it
create or replace view mention_current as
with placed as (
  select
    article_key,
    version,
    source,
    url,
    title,
    licence,
    published_at,
    fetched_at,
    copy_of,
    row_number() over (partition by article_key order by fetched_at, version) as version_no,
    row_number() over (partition by article_key order by fetched_at desc, version desc) = 1 as is_newest
  from article_version
)
select
  incident_mention.incident_id,
  mention.* exclude (gone_at),
  placed.source,
  placed.url,
  placed.title,
  placed.licence,
  placed.published_at,
  placed.fetched_at,
  placed.copy_of,
  placed.version_no,
  placed.is_newest
from mention
join placed on placed.article_key = mention.article_key and placed.version = mention.version
left join incident_mention on incident_mention.mention_id = mention.mention_id and incident_mention.known_to is null
where mention.gone_at is null;
