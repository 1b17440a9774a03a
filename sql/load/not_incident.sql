-- merges passages that tell no incident: one row a passage and reason
-- rows: a JSON list of objects with the columns below; hands back one row for each row written
merge into not_incident as known
using (
  with listed as (
    select unnest(from_json($rows, '[{
      "article_key": "varchar", "version": "varchar", "part": "varchar", "start_offset": "integer",
      "end_offset": "integer", "quote": "varchar", "reason": "varchar", "rule": "varchar"
    }]')) as item
  )
  select
    item.article_key as article_key, item.version as version, item.part as part,
    item.start_offset as start_offset, item.end_offset as end_offset, item.quote as quote,
    item.reason as reason, item.rule as rule
  from listed
  qualify row_number() over (partition by item.article_key, item.version, item.part, item.start_offset, item.end_offset, item.reason order by item.rule) = 1
) as given
on known.article_key = given.article_key and known.version = given.version and known.part = given.part and known.start_offset = given.start_offset and known.end_offset = given.end_offset and known.reason = given.reason
when matched and (
  known.quote, known.rule
) is distinct from (
  given.quote, given.rule
) then update set
  quote = given.quote, rule = given.rule
when not matched then insert (
  article_key, version, part, start_offset, end_offset, quote, reason, rule
) values (
  given.article_key, given.version, given.part, given.start_offset, given.end_offset, given.quote,
  given.reason, given.rule
)
returning merge_action;
