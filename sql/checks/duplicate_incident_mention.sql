-- fail: incident_mention holds one row for each incident_id, mention_id, known_from
select
  incident_id,
  mention_id,
  known_from,
  count(*) as row_count
from incident_mention
group by incident_id, mention_id, known_from
having count(*) > 1
order by all;
