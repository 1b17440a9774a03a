-- ends the bond of mentions to the given incidents where it no longer holds
-- incident_ids: every incident that was resolved, merged or retracted; rows: the bonds that hold now; now: the time it is
with listed as (
  select unnest(from_json($rows, '[{"incident_id": "varchar", "mention_id": "varchar"}]')) as item
)
update incident_mention
set known_to = $now
where known_to is null
  and rowid in (
    select rowid
    from incident_mention
    where incident_hash in (select md5_number_lower(unnest(from_json($incident_ids, '["varchar"]'))))
  )
  and (incident_id, mention_id) not in (select (item.incident_id, item.mention_id) from listed)
returning incident_id;
