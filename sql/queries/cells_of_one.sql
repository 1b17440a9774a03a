-- one row: one cell of one incident with how many mentions say so and how many say otherwise, since when
-- incident: its id or a former one (default: the incident with most sources)
with chosen as (
  select
    coalesce(
      (select incident_id from incident_name where given_id = getvariable('incident')),
      getvariable('incident'),
      (select incident_id from incident_current order by source_count desc, article_count desc, incident_id limit 1)
    ) as incident_id
)
select
  field,
  value,
  is_disputed,
  len(supporting) as supporting_count,
  len(conflicting) as conflicting_count,
  source_count,
  first_said_at,
  last_said_at,
  confidence,
  override_id
from incident_cell((select incident_id from chosen))
order by field;
