-- merges evidence of mentions that are held: one row a passage of a cell
-- what is held already is found by the number of its mention, so that a long table is not read whole
-- rows: a JSON list of objects with the columns below; hands back one row for each row written
merge into evidence as known
using (
  with listed as (
    select unnest(from_json($rows, '[{
      "mention_id": "varchar", "field": "varchar", "rank": "integer", "part": "varchar",
      "start_offset": "integer", "end_offset": "integer", "quote": "varchar"
    }]')) as item
  ),
  told as (
    select
      item.mention_id as mention_id, item.field as field, item.rank as rank, item.part as part,
      item.start_offset as start_offset, item.end_offset as end_offset, item.quote as quote
    from listed
    qualify row_number() over (partition by item.mention_id, item.field, item.rank order by item.start_offset) = 1
  ),
  spots as materialized (
    select rowid as spot
    from mention
    where mention_hash in (select md5_number_lower(mention_id) from told)
  ),
  numbered as materialized (
    select mention_id, mention_no
    from mention
    where rowid in (select spot from spots)
  )
  select told.*, numbered.mention_no
  from told
  join numbered on numbered.mention_id = told.mention_id
) as given
on known.mention_no = given.mention_no and known.mention_id = given.mention_id and known.field = given.field and known.rank = given.rank
when matched and (
  known.part, known.start_offset, known.end_offset, known.quote
) is distinct from (
  given.part, given.start_offset, given.end_offset, given.quote
) then update set
  part = given.part, start_offset = given.start_offset, end_offset = given.end_offset, quote = given.quote
when not matched then insert (
  mention_id, field, rank, part, start_offset, end_offset, quote, mention_no
) values (
  given.mention_id, given.field, given.rank, given.part, given.start_offset, given.end_offset, given.quote, given.mention_no
)
returning merge_action;
