-- ends today's state of the given incidents where it is no longer what holds
-- incident_ids: every incident that was resolved, merged or retracted; rows: the states that hold now; now: the time it is
with listed as (
  select unnest(from_json($rows, '[{"incident_id": "varchar", "state_digest": "varchar"}]')) as item
)
update incident_state
set known_to = $now
where known_to is null
  and rowid in (
    select rowid
    from incident_state
    where incident_hash in (select md5_number_lower(unnest(from_json($incident_ids, '["varchar"]'))))
  )
  and (incident_id, state_digest) not in (select (item.incident_id, item.state_digest) from listed)
returning incident_id;
