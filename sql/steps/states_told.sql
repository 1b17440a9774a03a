-- one row: the state of an incident that one of the given messages told
-- alert_ids: a JSON list
select
  alert.alert_id,
  incident_state.*
from alert
join incident_state
  on incident_state.incident_id = alert.incident_id
  and incident_state.known_from <= alert.state_known_from
  and (incident_state.known_to is null or incident_state.known_to > alert.state_known_from)
where alert.alert_id in (select unnest(from_json($alert_ids, '["varchar"]')))
order by alert.alert_id;
