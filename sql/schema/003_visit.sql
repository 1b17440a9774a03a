-- one row: one attempt of one run to visit one source
create table visit (
  run_id varchar not null,
  attempt integer not null,
  source varchar not null,
  day date,
  is_live boolean not null,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  outcome varchar not null,
  message varchar not null,
  listed integer not null,
  requested integer not null,
  new integer not null,
  changed integer not null,
  unchanged integer not null,
  failed integer not null
);
