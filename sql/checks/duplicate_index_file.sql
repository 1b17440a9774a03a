-- fail: index_file holds one row for each file
select
  file,
  count(*) as row_count
from index_file
group by file
having count(*) > 1
order by all;
