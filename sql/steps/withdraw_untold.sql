-- withdraws messages about the given incidents, under any of their ids, whose sending was never attempted: they are decided again
-- incident_ids: a JSON list; now: the time it is
with recursive named as (
  select unnest(from_json($incident_ids, '["varchar"]')) as incident_id
  union
  select incident_alias.alias_id
  from incident_alias
  join named on named.incident_id = incident_alias.incident_id
  where incident_alias.known_to is null
)
update alert
set withdrawn_at = $now
where withdrawn_at is null
  and root_incident_id in (select incident_id from named)
  and alert_id not in (select alert_id from delivery)
returning alert_id;
