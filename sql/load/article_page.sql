-- merges which page shows which version of which article: one row a page
-- what is held already is found by its short key and then by its place, so that a long table is not read whole
-- rows: a JSON list of objects with the columns below; hands back one row for each row written
merge into article_page as known
using (
  with listed as (
    select unnest(from_json($rows, '[{
      "page_id": "varchar", "article_key": "varchar", "version": "varchar", "text_digest": "varchar"
    }]')) as item
  ),
  told as (
    select
      item.page_id as page_id, item.article_key as article_key, item.version as version,
      item.text_digest as text_digest
    from listed
    qualify row_number() over (partition by item.page_id order by item.article_key) = 1
  ),
  spots as materialized (
    select rowid as spot
    from article_page
    where page_hash in (select md5_number_lower(page_id) from told)
  ),
  held as (
    select page_id, rowid as spot
    from article_page
    where rowid in (select spot from spots)
  )
  select told.*, coalesce(held.spot, 9223372036854775807) as spot
  from told
  left join held on held.page_id = told.page_id
) as given
on known.rowid = given.spot
when matched and (
  known.article_key, known.version, known.text_digest
) is distinct from (
  given.article_key, given.version, given.text_digest
) then update set
  article_key = given.article_key, version = given.version, text_digest = given.text_digest,
  article_hash = md5_number_lower(given.article_key)
when not matched then insert (
  page_id, article_key, version, text_digest,
  page_hash, article_hash
) values (
  given.page_id, given.article_key, given.version, given.text_digest,
  md5_number_lower(given.page_id), md5_number_lower(given.article_key)
)
returning merge_action;
