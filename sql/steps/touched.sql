-- one row: one mention that is new, changed or gone since incidents were last resolved
select
  mention_id
from mention_touched
order by mention_id;
