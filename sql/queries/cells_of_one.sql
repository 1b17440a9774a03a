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
  incident_cell.field,
  incident_cell.value,
  incident_cell.is_disputed,
  len(incident_cell.supporting) as supporting_count,
  len(incident_cell.conflicting) as conflicting_count,
  incident_cell.source_count,
  incident_cell.first_said_at,
  incident_cell.last_said_at,
  incident_cell.confidence,
  incident_cell.override_id
from incident_cell
join chosen on chosen.incident_id = incident_cell.incident_id
order by incident_cell.field;
