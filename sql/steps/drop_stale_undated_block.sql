-- takes the given mentions out of blocks of mentions without a date that they no longer belong to
-- mention_nos: a JSON list; rows: the blocks they have now, as sql/load/undated_block.sql takes them
with listed as (
  select unnest(from_json($rows, '[{"mention_no": "bigint", "block_key": "varchar"}]')) as item
)
delete from undated_block
where mention_no in (select unnest(from_json($mention_nos, '["bigint"]')))
  and (mention_no, block_hash) not in (select (item.mention_no, md5_number_lower(item.block_key)) from listed)
returning mention_no;
