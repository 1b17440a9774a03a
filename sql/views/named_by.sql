-- one row: the incident that an id leads to today, with its short key: from named_by('inc-...')
create or replace macro named_by(given) as table
with recursive led as (
  select
    given as incident_id,
    0 as steps
  union all
  select
    incident_alias.incident_id,
    led.steps + 1
  from led
  join incident_alias on incident_alias.alias_id = led.incident_id and incident_alias.known_to is null
  where led.steps < 20
),
furthest as (
  select arg_max(incident_id, steps) as incident_id
  from led
)
select
  incident_id,
  md5_number_lower(incident_id) as incident_hash
from furthest;
