-- one row: one outlet's edition in one language
create table source (
  source varchar not null,
  outlet varchar not null,
  language varchar not null,
  licence varchar,
  floor integer not null
);
