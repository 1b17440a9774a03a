-- merges attempts to send: one row an attempt
-- rows: a JSON list of objects with the columns below; hands back one row for each row written
merge into delivery as known
using (
  with listed as (
    select unnest(from_json($rows, '[{
      "alert_id": "varchar", "channel": "varchar", "attempted_at": "timestamptz",
      "accepted_at": "timestamptz", "error": "varchar"
    }]')) as item
  )
  select
    item.alert_id as alert_id, item.channel as channel, item.attempted_at as attempted_at,
    item.accepted_at as accepted_at, item.error as error
  from listed
  qualify row_number() over (partition by item.alert_id, item.channel, item.attempted_at order by item.accepted_at nulls last) = 1
) as given
on known.alert_id = given.alert_id and known.channel = given.channel and known.attempted_at = given.attempted_at
when matched and (
  known.accepted_at, known.error
) is distinct from (
  given.accepted_at, given.error
) then update set
  accepted_at = given.accepted_at, error = given.error
when not matched then insert (
  alert_id, channel, attempted_at, accepted_at, error
) values (
  given.alert_id, given.channel, given.attempted_at, given.accepted_at, given.error
)
returning merge_action;
