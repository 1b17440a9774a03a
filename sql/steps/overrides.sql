-- one row: one mention that one override holds on to, the oldest override first
select
  *
from override
order by made_at, override_id, rank;
