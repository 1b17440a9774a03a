-- one row: one cell of one incident that says something, whether a current mention that supports it has a passage for it, and who decided it
-- kind, status and outcome rest on the words that tell the event, a target on those of its type
with passage as (
  select mention_id, field from evidence
  union
  select mention_id, 'trigger' as field from mention where gone_at is null
),
supporter as (
  select
    incident_cell.incident_id,
    incident_cell.field,
    unnest(incident_cell.supporting) as mention_id
  from incident_cell
  union
  select
    incident_cell.incident_id,
    incident_cell.field,
    mention_cell.mention_id
  from incident_cell
  join mention_cell
    on mention_cell.incident_id = incident_cell.incident_id
    and mention_cell.field = 'status'
    and mention_cell.value = incident_cell.value
  where incident_cell.field = 'status'
),
supported as (
  select distinct
    supporter.incident_id,
    supporter.field
  from supporter
  join incident_mention
    on incident_mention.mention_id = supporter.mention_id
    and incident_mention.incident_id = supporter.incident_id
    and incident_mention.known_to is null
  join passage on passage.mention_id = supporter.mention_id
  where case supporter.field
    when 'target' then passage.field in ('target_type', 'trigger')
    when 'kind' then passage.field = 'trigger'
    when 'status' then passage.field = 'trigger'
    when 'outcome' then passage.field = 'trigger'
    else passage.field = supporter.field
  end
)
select
  incident_cell.incident_id,
  incident_cell.field,
  supported.incident_id is not null as is_supported,
  incident_cell.override_id
from incident_cell
left join supported on supported.incident_id = incident_cell.incident_id and supported.field = incident_cell.field
order by incident_cell.incident_id, incident_cell.field;
