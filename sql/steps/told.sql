-- one row: one current mention in its place, with its article's newest facts and its evidence as one list
-- mention_ids: a JSON list; a mention is wanted for its own sake or for a block in which it stands
-- mention_block_keys, undated_block_keys, timeless_block_keys, block_days: JSON lists of blocks by table, and of their days (default: none)
-- short keys are looked up alone, and rows then read by number and place: long tables are not read whole
with found as materialized (
  select mention_no
  from mention
  where mention_hash in (select md5_number_lower(unnest(from_json($mention_ids, '["varchar"]'))))
  union
  select mention_no
  from mention_block
  where block_on in (select unnest(from_json(coalesce(getvariable('block_days'), '[]')::varchar, '["date"]')))
    and block_hash in (select md5_number_lower(unnest(from_json(coalesce(getvariable('mention_block_keys'), '[]')::varchar, '["varchar"]'))))
  union
  select mention_no
  from undated_block
  where block_hash in (select md5_number_lower(unnest(from_json(coalesce(getvariable('undated_block_keys'), '[]')::varchar, '["varchar"]'))))
  union
  select mention_no
  from timeless_block
  where block_hash in (select md5_number_lower(unnest(from_json(coalesce(getvariable('timeless_block_keys'), '[]')::varchar, '["varchar"]'))))
),
chosen as materialized (
  select unnest((select list(mention_no) from found)) as mention_no -- as a list: DuckDB takes it for short
),
wanted as materialized (
  select *
  from mention
  where mention_no in (select mention_no from chosen)
    and gone_at is null
),
shown as (
  select
    text_no,
    source,
    published_at,
    fetched_at,
    copy_of,
    syndicated_from,
    version_no,
    is_newest
  from article_version
  where text_no in (select unnest((select list(text_no) from wanted)))
),
proof as (
  select
    mention_id,
    list([field, part, start_offset::varchar, end_offset::varchar, quote] order by field, rank) as spans
  from evidence
  where mention_no in (select unnest((select list(mention_no) from wanted)))
  group by mention_id
)
select
  wanted.*,
  shown.source,
  shown.published_at,
  shown.fetched_at,
  shown.copy_of,
  shown.syndicated_from,
  shown.version_no,
  shown.is_newest,
  coalesce(proof.spans, []) as spans
from wanted
join shown on shown.text_no = wanted.text_no
left join proof on proof.mention_id = wanted.mention_id
order by wanted.mention_id;
