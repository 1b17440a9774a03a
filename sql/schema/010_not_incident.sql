-- one row: one violent-looking passage of an article version that tells no incident, and why
create table not_incident (
  article_key varchar not null,
  version varchar not null,
  part varchar not null,
  start_offset integer not null,
  end_offset integer not null,
  quote varchar not null,
  reason varchar not null,
  rule varchar not null
);
