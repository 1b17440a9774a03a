-- one row: one attempt of one run to visit one source
create table visit (
  visit_id varchar not null,
  run_id varchar not null,
  source varchar not null,
  day date,
  is_live boolean not null,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  outcome varchar not null,
  message varchar,
  listed integer not null,
  requested integer not null,
  new integer not null,
  changed integer not null,
  unchanged integer not null
);
