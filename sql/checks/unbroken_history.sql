-- fail: the states and aliases of an incident id follow each other without a gap or an overlap
with held as (
  select incident_id, known_from, known_to from incident_state
  union all
  select distinct alias_id as incident_id, known_from, known_to from incident_alias
),
followed as (
  select
    incident_id,
    known_from,
    known_to,
    lead(known_from) over (partition by incident_id order by known_from, known_to nulls last) as next_from
  from held
)
select
  incident_id,
  known_from,
  known_to,
  next_from
from followed
where known_to <= known_from
  or next_from is distinct from known_to
order by all;
