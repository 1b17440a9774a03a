-- one row: one of the given ids that was ever an incident's, with the incident it leads to today
-- incident_ids: a JSON list
select
  given_id,
  incident_id
from incident_name
where given_id in (select unnest(from_json($incident_ids, '["varchar"]')))
order by given_id;
