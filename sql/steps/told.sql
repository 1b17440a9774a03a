-- one row: one current mention in its place, with its article's newest facts and its evidence as one list
-- mention_ids, block_keys: JSON lists; a mention is wanted for its own sake or for a block in which it stands
with chosen as (
  select unnest(from_json($mention_ids, '["varchar"]')) as mention_id
  union
  select mention_id
  from mention_block
  where block_key in (select unnest(from_json($block_keys, '["varchar"]')))
),
wanted as (
  select *
  from mention
  where mention_id in (select mention_id from chosen)
    and gone_at is null
),
placed as (
  select
    article_key,
    version,
    source,
    published_at,
    fetched_at,
    copy_of,
    row_number() over (partition by article_key order by fetched_at, version) as version_no,
    row_number() over (partition by article_key order by fetched_at desc, version desc) = 1 as is_newest
  from article_version
  where article_key in (select article_key from wanted)
),
proof as (
  select
    mention_id,
    list([field, part, start_offset::varchar, end_offset::varchar, quote] order by field, rank) as spans
  from evidence
  where mention_id in (select mention_id from wanted)
  group by mention_id
)
select
  wanted.*,
  placed.source,
  placed.published_at,
  placed.fetched_at,
  placed.copy_of,
  placed.version_no,
  placed.is_newest,
  coalesce(proof.spans, []) as spans
from wanted
join placed on placed.article_key = wanted.article_key and placed.version = wanted.version
left join proof on proof.mention_id = wanted.mention_id
order by wanted.mention_id;
