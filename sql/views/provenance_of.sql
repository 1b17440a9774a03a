-- one row: one quote that supports one cell of one incident, by its id or a former one: from provenance('inc-...', 'killed'); null for all cells
create or replace macro provenance(given, cell) as table
with told as materialized (
  from mentions_of(given)
),
quoted as materialized (
  select
    mention_no,
    field,
    quote,
    part,
    start_offset,
    end_offset,
    rank
  from evidence
  where mention_no in (select unnest((select list(mention_no) from told)))
),
passage_of as (
  from quoted
  union all
  select quoted.* replace ('target' as field)
  from quoted
  join told on told.mention_no = quoted.mention_no and told.target is not null
  where quoted.field = 'target_type'
  union all
  select
    mention_no,
    unnest(['kind', 'status', 'outcome']),
    trigger_quote,
    trigger_part,
    trigger_start,
    trigger_end,
    0
  from told
),
page_spots as materialized (
  select rowid as spot
  from page
  where page_hash in (select unnest((select list(md5_number_lower(version)) from told)))
),
shown as materialized (
  select
    page_id,
    digest,
    warc,
    record_id
  from page
  where rowid in (select spot from page_spots)
)
select
  told.incident_id,
  passage_of.field,
  passage_of.quote,
  passage_of.part,
  passage_of.start_offset,
  passage_of.end_offset,
  passage_of.rank,
  case passage_of.field
    when 'status' then told.status = held.status
    else coalesce(list_contains(held.support[passage_of.field], told.mention_id), false)
  end as is_supporting,
  told.attributed_to[passage_of.field] as attributed_to,
  told.mention_id,
  told.article_key,
  told.version,
  told.is_newest,
  told.copy_of,
  told.source,
  told.title,
  told.url,
  told.licence,
  told.published_at,
  told.fetched_at,
  shown.digest,
  shown.warc,
  shown.record_id,
  told.incident_hash
from told
join passage_of on passage_of.mention_no = told.mention_no
join incident(given) as held on held.incident_id = told.incident_id
left join shown on shown.page_id = told.version
where passage_of.field = coalesce(cell, passage_of.field)
order by is_supporting desc, told.published_at, told.article_key, passage_of.rank;
