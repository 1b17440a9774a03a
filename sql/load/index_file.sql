-- merges which index files of the archive were taken in: one row a file
-- rows: a JSON list of objects with the columns below; hands back one row for each row written
merge into index_file as known
using (
  with listed as (
    select unnest(from_json($rows, '[{"file": "varchar", "size": "bigint", "changed_ns": "bigint"}]')) as item
  )
  select
    item.file as file, item.size as size, item.changed_ns as changed_ns
  from listed
  qualify row_number() over (partition by item.file order by item.changed_ns desc) = 1
) as given
on known.file = given.file
when matched and (known.size, known.changed_ns) is distinct from (given.size, given.changed_ns) then update set
  size = given.size, changed_ns = given.changed_ns
when not matched then insert (
  file, size, changed_ns
) values (
  given.file, given.size, given.changed_ns
)
returning merge_action;
