-- one row: one field with how many of its cells a replay adds, loses, changes and leaves as they are
select
  field,
  count(*) filter (where change = 'added') as added_count,
  count(*) filter (where change = 'lost') as lost_count,
  count(*) filter (where change = 'changed') as changed_count,
  count(*) filter (where change = 'same') as same_count
from cell_change
group by field
order by field;
