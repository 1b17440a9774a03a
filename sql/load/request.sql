-- merges the archive's index: one row a request
-- rows: a JSON list of objects with the columns below; hands back one row for each row written
merge into request as known
using (
  with listed as (
    select unnest(from_json($rows, '[{
      "row_id": "varchar", "run_id": "varchar", "attempt": "integer", "source": "varchar", "day": "date",
      "url": "varchar", "kind": "varchar", "fetched_at": "timestamptz", "outcome": "varchar",
      "status": "integer", "etag": "varchar", "last_modified": "varchar", "content_type": "varchar",
      "digest": "varchar", "warc": "varchar", "record_id": "varchar", "offset": "bigint", "length": "bigint",
      "error": "varchar", "refers_to": "varchar", "location": "varchar", "file_name": "varchar"
    }]')) as item
  )
  select
    item.row_id as row_id, item.run_id as run_id, item.attempt as attempt, item.source as source,
    item.day as day, item.url as url, item.kind as kind, item.fetched_at as fetched_at,
    item.outcome as outcome, item.status as status, item.etag as etag, item.last_modified as last_modified,
    item.content_type as content_type, item.digest as digest, item.warc as warc, item.record_id as record_id,
    item."offset" as "offset", item.length as length, item.error as error, item.refers_to as refers_to,
    item.location as location, item.file_name as file_name
  from listed
  qualify row_number() over (partition by item.row_id order by item.run_id) = 1
) as given
on known.row_id = given.row_id
when matched and (
  known.run_id, known.attempt, known.source, known.day, known.url, known.kind, known.fetched_at,
  known.outcome, known.status, known.etag, known.last_modified, known.content_type, known.digest, known.warc,
  known.record_id, known."offset", known.length, known.error, known.refers_to, known.location, known.file_name
) is distinct from (
  given.run_id, given.attempt, given.source, given.day, given.url, given.kind, given.fetched_at,
  given.outcome, given.status, given.etag, given.last_modified, given.content_type, given.digest, given.warc,
  given.record_id, given."offset", given.length, given.error, given.refers_to, given.location, given.file_name
) then update set
  run_id = given.run_id, attempt = given.attempt, source = given.source, day = given.day, url = given.url,
  kind = given.kind, fetched_at = given.fetched_at, outcome = given.outcome, status = given.status,
  etag = given.etag, last_modified = given.last_modified, content_type = given.content_type,
  digest = given.digest, warc = given.warc, record_id = given.record_id, "offset" = given."offset",
  length = given.length, error = given.error, refers_to = given.refers_to, location = given.location,
  file_name = given.file_name
when not matched then insert (
  row_id, run_id, attempt, source, day, url, kind, fetched_at, outcome, status, etag, last_modified,
  content_type, digest, warc, record_id, "offset", length, error, refers_to, location, file_name
) values (
  given.row_id, given.run_id, given.attempt, given.source, given.day, given.url, given.kind, given.fetched_at,
  given.outcome, given.status, given.etag, given.last_modified, given.content_type, given.digest, given.warc,
  given.record_id, given."offset", given.length, given.error, given.refers_to, given.location, given.file_name
)
returning merge_action;
