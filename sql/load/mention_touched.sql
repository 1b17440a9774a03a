-- notes mentions that are to be resolved: one row a mention
-- rows: a JSON list of objects with the columns below; hands back one row for each row written
merge into mention_touched as known
using (
  with listed as (
    select unnest(from_json($rows, '[{
      "mention_id": "varchar"
    }]')) as item
  )
  select
    item.mention_id as mention_id
  from listed
  qualify row_number() over (partition by item.mention_id order by item.mention_id) = 1
) as given
on known.mention_id = given.mention_id
when not matched then insert (
  mention_id
) values (
  given.mention_id
)
returning merge_action;
