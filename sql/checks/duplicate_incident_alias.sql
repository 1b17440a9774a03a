-- fail: incident_alias holds one row for each alias_id, incident_id, known_from
select
  alias_id,
  incident_id,
  known_from,
  count(*) as row_count
from incident_alias
group by alias_id, incident_id, known_from
having count(*) > 1
order by all;
