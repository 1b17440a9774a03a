-- one row: one snapshot that readers were given, and the newest known_from it holds
create table publication (
  snapshot varchar not null,
  published_at timestamptz not null,
  known_to_at timestamptz
);
