-- merges the blocks that hold everything, into which only what has no date looks: one row a mention and block
-- rows: a JSON list of objects with the columns below; hands back one row for each row written
merge into timeless_block as known
using (
  with listed as (
    select unnest(from_json($rows, '[{
      "mention_no": "bigint", "block_key": "varchar"
    }]')) as item
  )
  select distinct
    item.mention_no as mention_no, md5_number_lower(item.block_key) as block_hash
  from listed
) as given
on known.mention_no = given.mention_no and known.block_hash = given.block_hash
when not matched then insert (
  mention_no, block_hash
) values (
  given.mention_no, given.block_hash
)
returning merge_action;
