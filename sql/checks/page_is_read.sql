-- warn: no page waits to be read
select
  source,
  day,
  unread_count
from read_ledger
where unread_count > 0
order by all;
