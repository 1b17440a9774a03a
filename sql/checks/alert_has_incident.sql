-- fail: a message is about a state that was kept, and its channel's answer is about a message that exists
select
  alert.alert_id,
  alert.incident_id,
  'no state' as missing
from alert
left join incident_state
  on incident_state.incident_id in (alert.incident_id, alert.root_incident_id)
  and incident_state.known_from <= alert.state_known_from
where incident_state.incident_id is null
union all
select
  delivery.alert_id,
  null,
  'no message'
from delivery
where delivery.alert_id not in (select alert_id from alert)
order by all;
