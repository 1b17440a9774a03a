-- records one applied file of sql/schema
insert into schema_migration (version, file, sha256, applied_at)
values ($version, $file, $sha256, $applied_at);
