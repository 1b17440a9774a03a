-- one row: one cell of one incident as text, as in incident_cell, by the incident's id or a former one: from incident_cell('inc-...')
create or replace macro incident_cell(given) as table
with held as materialized (
  from incident(given)
),
told as materialized (
  from mentions_of(given)
  where is_newest
),
cell as (
  select
    held.*,
    unnest(cells_of(held)) as item
  from held
),
voice as (
  select
    told.*,
    unnest(cells_of(told)) as item
  from told
),
said as (
  select
    cell.item.field as field,
    voice.mention_id,
    voice.source,
    voice.published_at,
    case cell.item.field
      when 'status' then voice.item.value = cell.item.value
      else list_contains(coalesce(cell.support[cell.item.field], []), voice.mention_id)
    end as is_supporting
  from cell
  join voice on voice.item.field = cell.item.field
  where voice.item.value is not null
),
counted as (
  select
    field,
    count(distinct source) filter (where is_supporting) as source_count,
    min(published_at) filter (where is_supporting) as first_said_at,
    max(published_at) filter (where is_supporting) as last_said_at,
    list(mention_id order by published_at, mention_id) filter (where is_supporting) as supporting,
    list(mention_id order by published_at, mention_id) filter (where not is_supporting) as conflicting
  from said
  group by field
),
decided as (
  select
    case when override.field in ('country', 'admin1', 'locality', 'site') then 'where' else override.field end as field,
    max(override.override_id) as override_id
  from override
  join held on list_contains(held.overrides, override.override_id)
  where override.deed in ('set', 'pin')
    and override.field is not null
  group by 1
)
select
  cell.incident_id,
  cell.item.field as field,
  cell.item.value as value,
  list_contains(cell.disputed, cell.item.field) as is_disputed,
  cell.confidence[cell.item.field] as confidence,
  coalesce(cell.support[cell.item.field], counted.supporting, []) as supporting,
  case when cell.item.field = 'status' then [] else coalesce(counted.conflicting, []) end as conflicting,
  coalesce(counted.source_count, 0) as source_count,
  counted.first_said_at,
  counted.last_said_at,
  decided.override_id
from cell
left join counted on counted.field = cell.item.field
left join decided on decided.field = cell.item.field
where cell.item.value is not null
order by cell.item.field;
