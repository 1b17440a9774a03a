-- one row: one state of one incident, in the order in which states became known
select
  *
from incident_state
order by known_from, incident_id;
