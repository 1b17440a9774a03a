-- one row: one page that is no article, and why
create table rejected (
  page_id varchar not null,
  source varchar not null,
  url varchar,
  reason varchar not null,
  detail varchar not null,
  fetched_at timestamptz not null
);
