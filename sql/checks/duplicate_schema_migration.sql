-- fail: schema_migration holds one row for each version
select
  version,
  count(*) as row_count
from schema_migration
group by version
having count(*) > 1
order by all;
