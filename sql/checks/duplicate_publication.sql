-- fail: publication holds one row for each snapshot, published_at
select
  snapshot,
  published_at,
  count(*) as row_count
from publication
group by snapshot, published_at
having count(*) > 1
order by all;
