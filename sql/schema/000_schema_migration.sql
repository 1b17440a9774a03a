-- one row: one file of sql/schema that was applied to this warehouse, with the digest of its text
create table if not exists schema_migration (
  version integer not null,
  file varchar not null,
  sha256 varchar not null,
  applied_at timestamptz not null
);
