-- fail: page holds one row for each page_id
select
  page_id,
  count(*) as row_count
from page
group by page_id
having count(*) > 1
order by all;
