-- fail: an incident has exactly one open state, or is an alias of another and has none
select
  incident_state.incident_id,
  count(*) filter (where incident_state.known_to is null) as open_state_count,
  any_value(incident_alias.incident_id) as alias_of
from incident_state
left join incident_alias on incident_alias.alias_id = incident_state.incident_id and incident_alias.known_to is null
group by incident_state.incident_id
having count(distinct incident_state.known_from) filter (where incident_state.known_to is null)
  <> case when count(incident_alias.alias_id) > 0 then 0 else 1 end
order by all;
