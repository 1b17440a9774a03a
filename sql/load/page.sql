-- merges pages: one row a page, that of its first fetch
-- what is held already is found by its short key and then by its place, so that a long table is not read whole
-- rows: a JSON list of objects with the columns below; hands back one row for each row written
merge into page as known
using (
  with listed as (
    select unnest(from_json($rows, '[{
      "page_id": "varchar", "source": "varchar", "url": "varchar", "fetched_at": "timestamptz",
      "content_type": "varchar", "digest": "varchar", "warc": "varchar", "record_id": "varchar",
      "row_id": "varchar", "run_id": "varchar", "day": "date"
    }]')) as item
  ),
  told as (
    select
      item.page_id as page_id, item.source as source, item.url as url, item.fetched_at as fetched_at,
      item.content_type as content_type, item.digest as digest, item.warc as warc, item.record_id as record_id,
      item.row_id as row_id, item.run_id as run_id, item.day as day
    from listed
    qualify row_number() over (partition by item.page_id order by item.fetched_at, item.row_id) = 1
  ),
  spots as materialized (
    select rowid as spot
    from page
    where page_hash in (select md5_number_lower(page_id) from told)
  ),
  held as (
    select page_id, rowid as spot
    from page
    where rowid in (select spot from spots)
  )
  select told.*, coalesce(held.spot, 9223372036854775807) as spot
  from told
  left join held on held.page_id = told.page_id
) as given
on known.rowid = given.spot
when matched and (given.fetched_at, given.row_id) < (known.fetched_at, known.row_id) then update set
  source = given.source, url = given.url, fetched_at = given.fetched_at, content_type = given.content_type,
  digest = given.digest, warc = given.warc, record_id = given.record_id, row_id = given.row_id,
  run_id = given.run_id, day = given.day
when not matched then insert (
  page_id, source, url, fetched_at, content_type, digest, warc, record_id, row_id, run_id, day, page_hash
) values (
  given.page_id, given.source, given.url, given.fetched_at, given.content_type, given.digest, given.warc,
  given.record_id, given.row_id, given.run_id, given.day, md5_number_lower(given.page_id)
)
returning merge_action;
