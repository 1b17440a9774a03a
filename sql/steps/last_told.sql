-- one row: the newest message about one of the given incidents, under any of its ids, whose sending was attempted; one a rule
-- incident_ids: a JSON list
with recursive named as (
  select
    incident_id as asked_id,
    incident_id
  from (select unnest(from_json($incident_ids, '["varchar"]')) as incident_id) as given
  union
  select
    named.asked_id,
    incident_alias.alias_id
  from incident_alias
  join named on named.incident_id = incident_alias.incident_id
  where incident_alias.known_to is null
)
select
  named.asked_id,
  alert.*
from alert
join named on named.incident_id = alert.root_incident_id
where alert.withdrawn_at is null
  and alert.alert_id in (select alert_id from delivery)
  and not (alert.message_kind = 'Cancel' and alert.root_incident_id <> named.asked_id) -- a merged id's end is not this one's
qualify row_number() over (
  partition by named.asked_id, alert.rule
  order by alert.created_at desc, alert.sequence desc, alert.alert_id
) = 1
order by named.asked_id, alert.rule;
