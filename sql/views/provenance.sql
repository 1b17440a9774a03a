-- one row: one passage that supports one cell of one incident, with where it was published and where it lies in the archive
create or replace view provenance as
select
  mention_current.incident_id,
  evidence.field,
  evidence.quote,
  evidence.part,
  evidence.start_offset,
  evidence.end_offset,
  evidence.rank,
  coalesce(
    list_contains(incident_current.support[evidence.field], mention_current.mention_id),
    false
  ) as is_supporting,
  mention_current.attributed_to[evidence.field] as attributed_to,
  mention_current.mention_id,
  mention_current.article_key,
  mention_current.version,
  mention_current.is_newest,
  mention_current.copy_of,
  mention_current.source,
  mention_current.title,
  mention_current.url,
  mention_current.licence,
  mention_current.published_at,
  mention_current.fetched_at,
  page.digest,
  page.warc,
  page.record_id
from mention_current
join evidence on evidence.mention_id = mention_current.mention_id
join incident_current on incident_current.incident_id = mention_current.incident_id
left join page on page.page_id = mention_current.version;
