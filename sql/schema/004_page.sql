-- one row: one distinct response or document that could be an article, at its first fetch
create table page (
  page_id varchar not null,
  source varchar not null,
  url varchar,
  fetched_at timestamptz not null,
  content_type varchar,
  digest varchar not null,
  warc varchar not null,
  record_id varchar not null,
  row_id varchar not null,
  run_id varchar not null,
  day date
);
