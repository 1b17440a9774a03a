-- fail: persian_name holds one row for each kind, country and name
select
  kind,
  country,
  name,
  count(*) as row_count
from persian_name
group by kind, country, name
having count(*) > 1
order by all;
