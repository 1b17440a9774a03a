-- one row: the state of an incident that one of the given messages told; of a cancelled one the last state it had
-- alert_ids: a JSON list
select
  alert.alert_id,
  incident_state.* replace (support_of(support) as support)
from alert
join incident_state
  on incident_state.incident_id = alert.incident_id
  and incident_state.known_from <= alert.state_known_from
where alert.alert_id in (select unnest(from_json($alert_ids, '["varchar"]')))
qualify row_number() over (partition by alert.alert_id order by incident_state.known_from desc) = 1
order by alert.alert_id;
