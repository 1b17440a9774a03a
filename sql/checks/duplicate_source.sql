-- fail: source holds one row for each source
select
  source,
  count(*) as row_count
from source
group by source
having count(*) > 1
order by all;
