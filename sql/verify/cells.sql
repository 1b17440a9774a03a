-- one row: one cell of one incident that says something, and whether a current mention that supports it has a passage for it
with cell as (
  select incident_id, 'when' as field, support from incident_current where first_on is not null
  union all
  select incident_id, 'where', support from incident_current where coalesce(place_text, site, locality, admin1) is not null
  union all
  select incident_id, 'killed', support from incident_current where killed_low is not null
  union all
  select incident_id, 'wounded', support from incident_current where wounded_low is not null
  union all
  select incident_id, 'killed_or_wounded', support from incident_current where killed_or_wounded_low is not null
  union all
  select incident_id, 'attackers_killed', support from incident_current where attackers_killed_low is not null
  union all
  select incident_id, 'attack_type', support from incident_current where attack_type is not null
  union all
  select incident_id, 'weapon', support from incident_current where weapon is not null
  union all
  select incident_id, 'target_type', support from incident_current where target_type is not null
  union all
  select incident_id, 'perpetrator', support from incident_current where perpetrator is not null
  union all
  select incident_id, 'claimed_by', support from incident_current where claimed_by is not null
),
supporter as (
  select
    incident_id,
    field,
    unnest(support[field]) as mention_id
  from cell
)
select
  cell.incident_id,
  cell.field,
  (cell.incident_id, cell.field) in (
    select (supporter.incident_id, supporter.field)
    from supporter
    join evidence on evidence.mention_id = supporter.mention_id and evidence.field = supporter.field
    join incident_mention
      on incident_mention.mention_id = supporter.mention_id
      and incident_mention.incident_id = supporter.incident_id
      and incident_mention.known_to is null
  ) as is_supported
from cell
order by cell.incident_id, cell.field;
