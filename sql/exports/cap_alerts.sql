-- one row: one message for its CAP file, with the state it tells and the messages of its rule and incident before it
-- since: the oldest moment
with message as (
  select
    alert_id,
    rule,
    root_incident_id,
    message_kind,
    sequence,
    incident_id as told_id,
    severity,
    state_known_from,
    created_at,
    said,
    voices,
    list({'alert_id': alert_id, 'created_at': created_at}) over (
      partition by rule, root_incident_id
      order by sequence, created_at
      rows between unbounded preceding and 1 preceding
    ) as earlier
  from alert
  where withdrawn_at is null
)
select
  message.* exclude (told_id, state_known_from),
  incident_state.* replace (support_of(incident_state.support) as support)
from message
join incident_state
  on incident_state.incident_id = message.told_id
  and incident_state.known_from <= message.state_known_from
where message.created_at >= $since
qualify row_number() over (partition by message.alert_id order by incident_state.known_from desc) = 1
order by message.alert_id;
