-- one row: one mention that tells one incident, from known_from until known_to
create table incident_mention (
  incident_id varchar not null,
  mention_id varchar not null,
  known_from timestamptz not null,
  known_to timestamptz
);
