-- one row: one id that was ever given, with the id of the incident it leads to today; is_retracted = nothing tells it any more
create or replace view incident_name as
with recursive led as (
  select
    alias_id as given_id,
    incident_id,
    1 as steps
  from incident_alias
  where known_to is null
  union all
  select
    led.given_id,
    incident_alias.incident_id,
    led.steps + 1
  from led
  join incident_alias on incident_alias.alias_id = led.incident_id and incident_alias.known_to is null
  where led.steps < 20
),
furthest as (
  select
    given_id,
    incident_id
  from led
  qualify row_number() over (partition by given_id order by steps desc) = 1
)
select
  incident_id as given_id,
  incident_id,
  is_retracted
from incident_state
where known_to is null
union all
select
  furthest.given_id,
  furthest.incident_id,
  incident_state.is_retracted
from furthest
left join incident_state on incident_state.incident_id = furthest.incident_id and incident_state.known_to is null;
