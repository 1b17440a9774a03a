-- one row: one file of sql/schema that was applied
select
  version,
  file,
  sha256
from schema_migration
order by version;
