-- one row: one message owed to the receivers of one rule; withdrawn_at is set where it was decided again before any sending
create table alert (
  alert_id varchar not null,
  rule varchar not null,
  root_incident_id varchar not null,
  message_kind varchar not null,
  sequence integer not null,
  incident_id varchar not null,
  severity varchar not null,
  headline varchar not null,
  text varchar not null,
  reason varchar not null,
  channels varchar[] not null,
  state_known_from timestamptz not null,
  created_at timestamptz not null,
  withdrawn_at timestamptz
);
