-- merges passages that tell no incident: one row a passage and reason
-- what is held already is found by its short key and then by its place, so that a long table is not read whole
-- rows: a JSON list of objects with the columns below; hands back one row for each row written
merge into not_incident as known
using (
  with listed as (
    select unnest(from_json($rows, '[{
      "article_key": "varchar", "version": "varchar", "part": "varchar", "start_offset": "integer",
      "end_offset": "integer", "quote": "varchar", "reason": "varchar", "rule": "varchar"
    }]')) as item
  ),
  told as (
    select
      item.article_key as article_key, item.version as version, item.part as part,
      item.start_offset as start_offset, item.end_offset as end_offset, item.quote as quote,
      item.reason as reason, item.rule as rule
    from listed
    qualify row_number() over (partition by item.article_key, item.version, item.part, item.start_offset, item.end_offset, item.reason order by item.rule) = 1
  ),
  spots as materialized (
    select rowid as spot
    from not_incident
    where article_hash in (select md5_number_lower(article_key) from told)
  ),
  held as (
    select article_key, version, part, start_offset, end_offset, reason, rowid as spot
    from not_incident
    where rowid in (select spot from spots)
  )
  select told.*, coalesce(held.spot, 9223372036854775807) as spot
  from told
  left join held on held.article_key = told.article_key and held.version = told.version and held.part = told.part and held.start_offset = told.start_offset and held.end_offset = told.end_offset and held.reason = told.reason
) as given
on known.rowid = given.spot
when matched and (
  known.quote, known.rule
) is distinct from (
  given.quote, given.rule
) then update set
  quote = given.quote, rule = given.rule
when not matched then insert (
  article_key, version, part, start_offset, end_offset, quote, reason, rule,
  article_hash
) values (
  given.article_key, given.version, given.part, given.start_offset, given.end_offset, given.quote,
  given.reason, given.rule,
  md5_number_lower(given.article_key)
)
returning merge_action;
