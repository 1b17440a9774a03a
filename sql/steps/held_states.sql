-- one row: one of the given incidents that was ever known, with the digest of today's state, null where there is none
-- incident_ids: a JSON list
select
  incident_id,
  max(state_digest) filter (where known_to is null) as state_digest
from incident_state
where rowid in (
    select rowid
    from incident_state
    where incident_hash in (select md5_number_lower(unnest(from_json($incident_ids, '["varchar"]'))))
  )
group by incident_id
order by incident_id;
