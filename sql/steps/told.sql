-- one row: one current mention in its place, with its article's newest facts and its evidence as one list
-- mention_ids: a JSON list; a mention is wanted for its own sake or for a block in which it stands
-- block_keys, block_days, timeless_keys: JSON lists of blocks and their days (default: none)
-- short keys are looked up alone, and rows then read by number and place: long tables are not read whole
with found as materialized (
  select mention_no
  from mention
  where mention_hash in (select md5_number_lower(unnest(from_json($mention_ids, '["varchar"]'))))
  union
  select mention_no
  from mention_block
  where block_on in (select unnest(from_json(coalesce(getvariable('block_days'), '[]')::varchar, '["date"]')))
    and block_hash in (select md5_number_lower(unnest(from_json(coalesce(getvariable('block_keys'), '[]')::varchar, '["varchar"]'))))
  union
  select mention_no
  from timeless_block
  where block_hash in (select md5_number_lower(unnest(from_json(coalesce(getvariable('timeless_keys'), '[]')::varchar, '["varchar"]'))))
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
spots as materialized (
  select rowid as spot
  from article_version
  where article_hash in (select unnest((select list(article_hash) from wanted)))
),
placed as (
  select
    article_key,
    version,
    source,
    published_at,
    fetched_at,
    copy_of,
    syndicated_from,
    row_number() over (partition by article_key order by fetched_at, version) as version_no,
    row_number() over (partition by article_key order by fetched_at desc, version desc) = 1 as is_newest
  from article_version
  where rowid in (select spot from spots)
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
  placed.source,
  placed.published_at,
  placed.fetched_at,
  placed.copy_of,
  placed.syndicated_from,
  placed.version_no,
  placed.is_newest,
  coalesce(proof.spans, []) as spans
from wanted
join placed on placed.article_key = wanted.article_key and placed.version = wanted.version
left join proof on proof.mention_id = wanted.mention_id
order by wanted.mention_id;
