-- one row: one mention that shares an incident with one of the given mentions today
-- mention_ids: a JSON list
with given as materialized (
  select rowid as spot
  from incident_mention
  where mention_hash in (select md5_number_lower(unnest(from_json($mention_ids, '["varchar"]'))))
),
shared as materialized (
  select incident_hash
  from incident_mention
  where rowid in (select spot from given)
    and known_to is null
),
near as materialized (
  select rowid as spot
  from incident_mention
  where incident_hash in (select incident_hash from shared)
)
select distinct
  mention_id
from incident_mention
where rowid in (select spot from near)
  and known_to is null
order by mention_id;
