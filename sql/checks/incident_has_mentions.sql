-- fail: an incident that is not retracted is told by at least one mention, one retracted by no override is told by none
select
  incident_state.incident_id,
  incident_state.is_retracted,
  count(incident_mention.mention_id) as mention_count
from incident_state
left join incident_mention on incident_mention.incident_id = incident_state.incident_id and incident_mention.known_to is null
where incident_state.known_to is null
group by incident_state.incident_id, incident_state.is_retracted, incident_state.overrides
having case count(incident_mention.mention_id)
  when 0 then not incident_state.is_retracted
  else incident_state.is_retracted and coalesce(len(incident_state.overrides), 0) = 0
end
order by all;
