-- merges the blocks of mentions: one row a mention and block
-- rows: a JSON list of objects with the columns below; hands back one row for each row written
merge into mention_block as known
using (
  with listed as (
    select unnest(from_json($rows, '[{
      "mention_id": "varchar", "block_key": "varchar"
    }]')) as item
  )
  select
    item.mention_id as mention_id, item.block_key as block_key
  from listed
  qualify row_number() over (partition by item.mention_id, item.block_key order by item.mention_id, item.block_key) = 1
) as given
on known.mention_id = given.mention_id and known.block_key = given.block_key
when not matched then insert (
  mention_id, block_key
) values (
  given.mention_id, given.block_key
)
returning merge_action;
