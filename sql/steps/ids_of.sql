-- one row: one id of an incident, former ones too; asked for by an incident's or a message's id, or the beginning of one
-- asked: the id
with recursive given as (
  select incident_id
  from incident_state
  where starts_with(incident_id, $asked)
  union
  select incident_id
  from alert
  where starts_with(alert_id, $asked)
),
named as (
  select incident_id from given
  union
  select case when incident_alias.alias_id = named.incident_id then incident_alias.incident_id else incident_alias.alias_id end
  from incident_alias
  join named on named.incident_id in (incident_alias.alias_id, incident_alias.incident_id)
  where incident_alias.known_to is null
)
select
  incident_id
from named
order by incident_id;
