-- ends aliases of the given ids that no longer lead where they led
-- incident_ids: every incident that was resolved, merged or retracted; rows: the aliases that hold now; now: the time it is
with listed as (
  select unnest(from_json($rows, '[{"alias_id": "varchar", "incident_id": "varchar"}]')) as item
)
update incident_alias
set known_to = $now
where known_to is null
  and alias_id in (select unnest(from_json($incident_ids, '["varchar"]')))
  and (alias_id, incident_id) not in (select (item.alias_id, item.incident_id) from listed)
returning alias_id;
