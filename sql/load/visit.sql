-- merges visits: one row an attempt of a run at a source
-- rows: a JSON list of objects with the columns below; hands back one row for each row written
merge into visit as known
using (
  with listed as (
    select unnest(from_json($rows, '[{
      "run_id": "varchar", "attempt": "integer", "source": "varchar", "day": "date", "is_live": "boolean",
      "started_at": "timestamptz", "ended_at": "timestamptz", "outcome": "varchar", "message": "varchar",
      "listed": "integer", "requested": "integer", "new": "integer", "changed": "integer",
      "unchanged": "integer", "failed": "integer"
    }]')) as item
  )
  select
    item.run_id as run_id, item.attempt as attempt, item.source as source, item.day as day,
    item.is_live as is_live, item.started_at as started_at, item.ended_at as ended_at,
    item.outcome as outcome, item.message as message, item.listed as listed, item.requested as requested,
    item.new as new, item.changed as changed, item.unchanged as unchanged, item.failed as failed
  from listed
  qualify row_number() over (partition by item.run_id, item.attempt, item.source order by item.ended_at desc) = 1
) as given
on known.run_id = given.run_id and known.attempt = given.attempt and known.source = given.source
when matched and (
  known.day, known.is_live, known.started_at, known.ended_at, known.outcome, known.message, known.listed,
  known.requested, known.new, known.changed, known.unchanged, known.failed
) is distinct from (
  given.day, given.is_live, given.started_at, given.ended_at, given.outcome, given.message, given.listed,
  given.requested, given.new, given.changed, given.unchanged, given.failed
) then update set
  day = given.day, is_live = given.is_live, started_at = given.started_at, ended_at = given.ended_at,
  outcome = given.outcome, message = given.message, listed = given.listed, requested = given.requested,
  new = given.new, changed = given.changed, unchanged = given.unchanged, failed = given.failed
when not matched then insert (
  run_id, attempt, source, day, is_live, started_at, ended_at, outcome, message, listed, requested, new,
  changed, unchanged, failed
) values (
  given.run_id, given.attempt, given.source, given.day, given.is_live, given.started_at, given.ended_at,
  given.outcome, given.message, given.listed, given.requested, given.new, given.changed, given.unchanged,
  given.failed
)
returning merge_action;
