-- one row: the newest moment at which anything about incidents became known, null before the first
select
  max(known_from) as known_from
from incident_state;
