-- one row: one passage that supports one cell of one incident, with where it was published and where it lies in the archive
create or replace view provenance as
select
  mention_current.incident_id,
  passage.field,
  passage.quote,
  passage.part,
  passage.start_offset,
  passage.end_offset,
  passage.rank,
  case passage.field
    when 'status' then mention_current.status = incident_current.status
    else coalesce(list_contains(incident_current.support[passage.field], mention_current.mention_id), false)
  end as is_supporting,
  mention_current.attributed_to[passage.field] as attributed_to,
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
  page.record_id,
  mention_current.incident_hash
from mention_current
join passage on passage.mention_no = mention_current.mention_no
join incident_current on incident_current.incident_hash = mention_current.incident_hash and incident_current.incident_id = mention_current.incident_id
left join page on page.page_hash = md5_number_lower(mention_current.version) and page.page_id = mention_current.version;
