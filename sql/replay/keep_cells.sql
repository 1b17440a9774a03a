-- one row: one cell of one incident as it was before the rules changed, with the first words it rested on; for this session only
create or replace temp table cell_before as
select
  incident_cell.incident_id,
  incident_cell.field,
  incident_cell.value,
  evidence.quote
from incident_cell
left join evidence
  on evidence.mention_id = incident_cell.supporting[1]
  and evidence.field = incident_cell.field
  and evidence.rank = 0;
