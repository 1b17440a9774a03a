-- merges snapshots that readers were given: one row a snapshot
-- rows: a JSON list of objects with the columns below; hands back one row for each row written
merge into publication as known
using (
  with listed as (
    select unnest(from_json($rows, '[{
      "snapshot": "varchar", "published_at": "timestamptz", "known_to_at": "timestamptz"
    }]')) as item
  )
  select
    item.snapshot as snapshot, item.published_at as published_at, item.known_to_at as known_to_at
  from listed
  qualify row_number() over (partition by item.snapshot, item.published_at order by item.known_to_at desc) = 1
) as given
on known.snapshot = given.snapshot and known.published_at = given.published_at
when matched and known.known_to_at is distinct from given.known_to_at then update set
  known_to_at = given.known_to_at
when not matched then insert (
  snapshot, published_at, known_to_at
) values (
  given.snapshot, given.published_at, given.known_to_at
)
returning merge_action;
