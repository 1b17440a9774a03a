-- merges the blocks of mentions that have a time: one row a mention and block
-- rows: a JSON list of objects with the columns below; hands back one row for each row written
merge into mention_block as known
using (
  with listed as (
    select unnest(from_json($rows, '[{
      "mention_no": "bigint", "block_key": "varchar", "block_on": "date"
    }]')) as item
  )
  select distinct
    item.mention_no as mention_no, md5_number_lower(item.block_key) as block_hash, item.block_on as block_on
  from listed
) as given
on known.mention_no = given.mention_no and known.block_hash = given.block_hash and known.block_on = given.block_on
when not matched then insert (
  mention_no, block_hash, block_on
) values (
  given.mention_no, given.block_hash, given.block_on
)
returning merge_action;
