-- fail: request holds one row for each row_id
select
  row_id,
  count(*) as row_count
from request
group by row_id
having count(*) > 1
order by all;
