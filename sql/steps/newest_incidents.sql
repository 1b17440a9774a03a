-- one row: one incident as it is known now, the newest first
-- most: how many rows
select
  *
from incident_current
order by first_on desc nulls last, incident_id
limit $most;
