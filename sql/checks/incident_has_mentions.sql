-- fail: an incident that is not retracted is told by at least one mention, a retracted one by none
select
  incident_state.incident_id,
  incident_state.is_retracted,
  count(incident_mention.mention_id) as mention_count
from incident_state
left join incident_mention on incident_mention.incident_id = incident_state.incident_id and incident_mention.known_to is null
where incident_state.known_to is null
group by incident_state.incident_id, incident_state.is_retracted
having (count(incident_mention.mention_id) = 0) <> incident_state.is_retracted
order by all;
