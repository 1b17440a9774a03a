-- one row: one override with what became of it, those that need a look first
select
  *
from override_status
order by override_state in ('in force', 'unset'), override_state, made_at, override_id;
