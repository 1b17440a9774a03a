-- one row: one request to a site or one document taken in, also a failed one, as the archive's index tells it
create table request (
  row_id varchar not null,
  run_id varchar not null,
  attempt integer not null,
  source varchar not null,
  day date,
  url varchar,
  kind varchar not null,
  fetched_at timestamptz not null,
  outcome varchar not null,
  status integer,
  etag varchar,
  last_modified varchar,
  content_type varchar,
  digest varchar,
  warc varchar,
  record_id varchar,
  "offset" bigint,
  length bigint,
  error varchar
);
