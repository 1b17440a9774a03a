-- fail: incident_state holds one row for each incident_id, known_from
select
  incident_id,
  known_from,
  count(*) as row_count
from incident_state
group by incident_id, known_from
having count(*) > 1
order by all;
