-- merges messages that are owed: one row a message; one decided again is no longer withdrawn
-- rows: a JSON list of objects with the columns below; hands back one row for each row written
merge into alert as known
using (
  with listed as (
    select unnest(from_json($rows, '[{
      "alert_id": "varchar", "rule": "varchar", "root_incident_id": "varchar", "message_kind": "varchar",
      "sequence": "integer", "incident_id": "varchar", "severity": "varchar", "headline": "varchar",
      "text": "varchar", "reason": "varchar", "channels": ["varchar"], "state_known_from": "timestamptz",
      "created_at": "timestamptz", "said": "varchar", "voices": "varchar"
    }]')) as item
  )
  select
    item.alert_id as alert_id, item.rule as rule, item.root_incident_id as root_incident_id,
    item.message_kind as message_kind, item.sequence as sequence, item.incident_id as incident_id,
    item.severity as severity, item.headline as headline, item.text as text, item.reason as reason,
    item.channels as channels, item.state_known_from as state_known_from, item.created_at as created_at,
    item.said as said, item.voices as voices
  from listed
  qualify row_number() over (partition by item.alert_id order by item.created_at) = 1
) as given
on known.alert_id = given.alert_id
when matched and (
  known.rule, known.root_incident_id, known.message_kind, known.sequence, known.incident_id, known.severity,
  known.headline, known.text, known.reason, known.channels, known.state_known_from, known.withdrawn_at,
  known.said, known.voices
) is distinct from (
  given.rule, given.root_incident_id, given.message_kind, given.sequence, given.incident_id, given.severity,
  given.headline, given.text, given.reason, given.channels, given.state_known_from, null,
  given.said, given.voices
) then update set
  rule = given.rule, root_incident_id = given.root_incident_id, message_kind = given.message_kind,
  sequence = given.sequence, incident_id = given.incident_id, severity = given.severity,
  headline = given.headline, text = given.text, reason = given.reason, channels = given.channels,
  state_known_from = given.state_known_from, withdrawn_at = null,
  said = given.said, voices = given.voices
when not matched then insert (
  alert_id, rule, root_incident_id, message_kind, sequence, incident_id, severity, headline, text, reason,
  channels, state_known_from, created_at, said, voices
) values (
  given.alert_id, given.rule, given.root_incident_id, given.message_kind, given.sequence, given.incident_id,
  given.severity, given.headline, given.text, given.reason, given.channels, given.state_known_from,
  given.created_at, given.said, given.voices
)
returning merge_action;
