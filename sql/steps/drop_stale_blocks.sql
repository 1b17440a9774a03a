-- takes the given mentions out of blocks they no longer belong to
-- mention_ids: a JSON list; rows: the blocks they have now, as sql/load/mention_block.sql takes them
with listed as (
  select unnest(from_json($rows, '[{"mention_id": "varchar", "block_key": "varchar"}]')) as item
)
delete from mention_block
where mention_id in (select unnest(from_json($mention_ids, '["varchar"]')))
  and (mention_id, block_key) not in (select (item.mention_id, item.block_key) from listed)
returning mention_id;
