-- one row: one mention that shares an incident with one of the given mentions today
-- mention_ids: a JSON list
select distinct
  near.mention_id
from incident_mention as given
join incident_mention as near on near.incident_id = given.incident_id and near.known_to is null
where given.known_to is null
  and given.mention_id in (select unnest(from_json($mention_ids, '["varchar"]')))
order by near.mention_id;
