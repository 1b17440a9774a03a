-- one row: one cell of one incident as text, with the mentions that say so, those that say otherwise, and when it was said
create or replace view incident_cell as
with cell as not materialized (
  select
    incident_id,
    support,
    disputed,
    confidence,
    overrides,
    unnest([
      {'field': 'kind', 'value': kind},
      {'field': 'status', 'value': status},
      {'field': 'outcome', 'value': outcome},
      {'field': 'when', 'value': days_text(first_on, last_on)},
      {'field': 'where', 'value': nullif(concat_ws(', ', site, locality, admin1, country), '')},
      {'field': 'killed', 'value': count_text(killed_low, killed_high)},
      {'field': 'wounded', 'value': count_text(wounded_low, wounded_high)},
      {'field': 'killed_or_wounded', 'value': count_text(killed_or_wounded_low, killed_or_wounded_high)},
      {'field': 'attackers_killed', 'value': count_text(attackers_killed_low, attackers_killed_high)},
      {'field': 'attack_type', 'value': attack_type},
      {'field': 'weapon', 'value': weapon},
      {'field': 'target_type', 'value': target_type},
      {'field': 'target', 'value': target},
      {'field': 'perpetrator', 'value': perpetrator},
      {'field': 'claimed_by', 'value': claimed_by}
    ]) as item
  from incident_current
),
voice as not materialized (
  select
    cell.incident_id,
    cell.item.field as field,
    mention_cell.mention_id,
    mention_cell.source,
    mention_cell.published_at,
    case cell.item.field
      when 'status' then mention_cell.value = cell.item.value
      else list_contains(coalesce(cell.support[cell.item.field], []), mention_cell.mention_id)
    end as is_supporting
  from cell
  join mention_cell on mention_cell.incident_id = cell.incident_id and mention_cell.field = cell.item.field
  where mention_cell.is_newest
),
said as not materialized (
  select
    incident_id,
    field,
    count(distinct source) filter (where is_supporting) as source_count,
    min(published_at) filter (where is_supporting) as first_said_at,
    max(published_at) filter (where is_supporting) as last_said_at,
    list(mention_id order by published_at, mention_id) filter (where is_supporting) as supporting,
    list(mention_id order by published_at, mention_id) filter (where not is_supporting) as conflicting
  from voice
  group by incident_id, field
),
decided as (
  select distinct
    override_id,
    case when field in ('country', 'admin1', 'locality', 'site') then 'where' else field end as field
  from override
  where deed in ('set', 'pin')
    and field is not null
),
held as not materialized (
  select
    cell.incident_id,
    cell.item.field as field,
    max(decided.override_id) as override_id
  from cell
  join decided on decided.field = cell.item.field and list_contains(cell.overrides, decided.override_id)
  group by cell.incident_id, cell.item.field
)
select
  cell.incident_id,
  cell.item.field as field,
  cell.item.value as value,
  list_contains(cell.disputed, cell.item.field) as is_disputed,
  cell.confidence[cell.item.field] as confidence,
  coalesce(cell.support[cell.item.field], said.supporting, []) as supporting,
  case when cell.item.field = 'status' then [] else coalesce(said.conflicting, []) end as conflicting,
  coalesce(said.source_count, 0) as source_count,
  said.first_said_at,
  said.last_said_at,
  held.override_id
from cell
left join said on said.incident_id = cell.incident_id and said.field = cell.item.field
left join held on held.incident_id = cell.incident_id and held.field = cell.item.field
where cell.item.value is not null;
