-- one row: one cell that a replay adds, loses or changes, so many of each field and change at most
-- most: how many
select
  *
from cell_change
where change <> 'same'
qualify row_number() over (partition by field, change order by incident_id) <= $most
order by field, change, incident_id;
