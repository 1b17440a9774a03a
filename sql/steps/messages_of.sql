-- one row: one message about an incident, under any of its ids, with what became of it, the oldest first
-- incident_ids: a JSON list
select
  rule,
  message_kind,
  sequence,
  created_at,
  delivery_state,
  channels_done,
  sent_at,
  last_error,
  headline,
  reason,
  alert_id
from alert_status
where incident_id in (select unnest(from_json($incident_ids, '["varchar"]')))
  or root_incident_id in (select unnest(from_json($incident_ids, '["varchar"]')))
order by created_at, rule, sequence;
