-- one row: one cell of one incident before and after; an incident that was merged is compared with the one it leads to now
create or replace temp table cell_change as
with before as (
  select
    coalesce(incident_name.incident_id, cell_before.incident_id) as incident_id,
    cell_before.incident_id as incident_before,
    cell_before.field,
    cell_before.value,
    cell_before.quote
  from cell_before
  left join incident_name on incident_name.given_id = cell_before.incident_id
),
after as (
  select
    incident_cell.incident_id,
    incident_cell.field,
    incident_cell.value,
    evidence.quote
  from incident_cell
  left join evidence
    on evidence.mention_id = incident_cell.supporting[1]
    and evidence.field = incident_cell.field
    and evidence.rank = 0
)
select
  coalesce(before.incident_before, after.incident_id) as incident_id,
  coalesce(before.field, after.field) as field,
  case
    when before.value is null then 'added'
    when after.value is null then 'lost'
    when before.value <> after.value then 'changed'
    else 'same'
  end as change,
  before.value as value_before,
  after.value as value_after,
  before.quote as quote_before,
  after.quote as quote_after
from before
full join after on after.incident_id = before.incident_id and after.field = before.field;
