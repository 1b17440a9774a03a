-- one row: how many incidents are known now
select
  count(*) as incident_count
from incident_current;
