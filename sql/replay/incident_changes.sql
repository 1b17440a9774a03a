-- one row: how many incidents a replay leaves, makes, merges into others and retracts
with before as (
  select distinct incident_id from cell_before
)
select
  count(*) filter (where incident_name.incident_id = before.incident_id and not incident_name.is_retracted) as kept_count,
  (select count(*) from incident_current where incident_id not in (select incident_id from before)) as new_count,
  count(*) filter (where incident_name.incident_id <> before.incident_id) as merged_count,
  count(*) filter (where incident_name.incident_id = before.incident_id and incident_name.is_retracted) as retracted_count
from before
left join incident_name on incident_name.given_id = before.incident_id;
