-- one row: one incident as the warehouse held it at a moment: from incident_as_known_at('2026-03-02 06:00:00+03:30')
create or replace macro incident_as_known_at(ts) as table
select
  * replace (support_of(support) as support)
from incident_state
where known_from <= ts::timestamptz
  and (known_to is null or known_to > ts::timestamptz)
  and not is_retracted;
