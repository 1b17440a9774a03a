-- merges which page shows which version of which article: one row a page
-- rows: a JSON list of objects with the columns below; hands back one row for each row written
merge into article_page as known
using (
  with listed as (
    select unnest(from_json($rows, '[{
      "page_id": "varchar", "article_key": "varchar", "version": "varchar", "text_digest": "varchar"
    }]')) as item
  )
  select
    item.page_id as page_id, item.article_key as article_key, item.version as version,
    item.text_digest as text_digest
  from listed
  qualify row_number() over (partition by item.page_id order by item.article_key) = 1
) as given
on known.page_id = given.page_id
when matched and (
  known.article_key, known.version, known.text_digest
) is distinct from (
  given.article_key, given.version, given.text_digest
) then update set
  article_key = given.article_key, version = given.version, text_digest = given.text_digest
when not matched then insert (
  page_id, article_key, version, text_digest
) values (
  given.page_id, given.article_key, given.version, given.text_digest
)
returning merge_action;
