-- one row: one message of the outbox, withdrawn ones too
select
  rule,
  root_incident_id,
  message_kind,
  sequence,
  incident_id,
  severity,
  headline,
  text,
  reason,
  channels,
  withdrawn_at is not null as is_withdrawn
from alert;
