-- merges pages that are no articles: one row a page
-- rows: a JSON list of objects with the columns below; hands back one row for each row written
merge into rejected as known
using (
  with listed as (
    select unnest(from_json($rows, '[{
      "page_id": "varchar", "source": "varchar", "url": "varchar", "reason": "varchar", "detail": "varchar",
      "fetched_at": "timestamptz"
    }]')) as item
  )
  select
    item.page_id as page_id, item.source as source, item.url as url, item.reason as reason,
    item.detail as detail, item.fetched_at as fetched_at
  from listed
  qualify row_number() over (partition by item.page_id order by item.source) = 1
) as given
on known.page_id = given.page_id
when matched and (
  known.source, known.url, known.reason, known.detail, known.fetched_at
) is distinct from (
  given.source, given.url, given.reason, given.detail, given.fetched_at
) then update set
  source = given.source, url = given.url, reason = given.reason, detail = given.detail,
  fetched_at = given.fetched_at
when not matched then insert (
  page_id, source, url, reason, detail, fetched_at
) values (
  given.page_id, given.source, given.url, given.reason, given.detail, given.fetched_at
)
returning merge_action;
