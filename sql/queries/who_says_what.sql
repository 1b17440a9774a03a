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
  provenance.field,
  provenance.quote,
  provenance.attributed_to,
  provenance.is_supporting,
  provenance.source,
  provenance.published_at,
  provenance.url,
  provenance.licence,
  provenance.warc,
  provenance.record_id
from provenance
join chosen
  on provenance.incident_hash = md5_number_lower(chosen.incident_id)
  and provenance.incident_id = chosen.incident_id
where provenance.field = coalesce(getvariable('field'), provenance.field)
order by provenance.field, provenance.published_at, provenance.article_key, provenance.version, provenance.rank;
