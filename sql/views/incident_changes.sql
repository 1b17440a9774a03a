-- one row: one change of one incident after one moment and up to another: from incident_changes('2026-03-01', '2026-03-08')
create or replace macro incident_changes(after_ts, upto_ts) as table
with state as (
  select
    *,
    [
      kind, status, outcome, days_text(first_on, last_on), concat_ws(', ', site, locality, admin1, country),
      count_text(killed_low, killed_high), count_text(wounded_low, wounded_high),
      count_text(killed_or_wounded_low, killed_or_wounded_high), count_text(attackers_killed_low, attackers_killed_high),
      attack_type, weapon, target_type, target, perpetrator, claimed_by, article_count::varchar
    ] as cells,
    [
      'kind', 'status', 'outcome', 'when', 'where', 'killed', 'wounded', 'killed_or_wounded', 'attackers_killed',
      'attack_type', 'weapon', 'target_type', 'target', 'perpetrator', 'claimed_by', 'article_count'
    ] as fields
  from incident_state
),
numbered as (
  select
    *,
    lag(cells) over (partition by incident_id order by known_from) as cells_before,
    row_number() over (partition by incident_id order by known_from) as state_no,
    lag(killed_low) over (partition by incident_id order by known_from) as killed_low_before,
    lag(wounded_low) over (partition by incident_id order by known_from) as wounded_low_before
  from state
),
merged as (
  select
    incident_alias.alias_id,
    incident_alias.incident_id as leads_to,
    incident_alias.known_from as merged_at,
    arg_max(incident_state, incident_state.known_from) as last_state
  from incident_alias
  join incident_state on incident_state.incident_id = incident_alias.alias_id and incident_state.known_from < incident_alias.known_from
  group by all
)
select
  incident_id,
  known_from,
  case
    when is_retracted then 'retracted'
    when state_no = 1 then 'new'
    else 'changed'
  end as change,
  case when state_no = 1 then [] else list_filter(fields, lambda name, n: cells[n] is distinct from cells_before[n]) end as changed_cells,
  kind,
  status,
  first_on,
  country,
  locality,
  killed_low_before,
  killed_low,
  wounded_low_before,
  wounded_low,
  null as leads_to
from numbered
where known_from > after_ts::timestamptz
  and known_from <= upto_ts::timestamptz
union all
select
  alias_id,
  merged_at,
  'merged',
  [],
  last_state.kind,
  last_state.status,
  last_state.first_on,
  last_state.country,
  last_state.locality,
  last_state.killed_low,
  null,
  last_state.wounded_low,
  null,
  leads_to
from merged
where merged_at > after_ts::timestamptz
  and merged_at <= upto_ts::timestamptz;
