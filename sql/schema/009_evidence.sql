-- one row: one passage that supports one cell of a mention; offsets are code points, the end is exclusive
create table evidence (
  mention_id varchar not null,
  field varchar not null,
  rank integer not null,
  part varchar not null,
  start_offset integer not null,
  end_offset integer not null,
  quote varchar not null
);
