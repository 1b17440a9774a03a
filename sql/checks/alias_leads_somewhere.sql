-- fail: an alias leads to an incident that has an open state
select
  incident_name.given_id,
  incident_name.incident_id
from incident_name
where incident_name.is_retracted is null
order by all;
