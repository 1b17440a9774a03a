-- one row: one quote that supports one cell of one incident, with who published it and where it lies in the archive
-- incident: its id or a former one (default: the latest incident); field: one cell such as killed (default: all)
with chosen as (
  select
    coalesce(
      (select incident_id from incident_name where given_id = getvariable('incident')),
      getvariable('incident'),
      (select incident_id from incident_current order by first_on desc nulls last, incident_id limit 1)
    ) as incident_id
)
select
  field,
  quote,
  attributed_to,
  is_supporting,
  source,
  published_at,
  url,
  licence,
  warc,
  record_id
from provenance((select incident_id from chosen), getvariable('field'))
order by field, published_at, article_key, version, rank;
