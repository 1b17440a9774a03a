-- one row: an id once given to an incident that now goes by another id, from known_from until known_to
create table incident_alias (
  alias_id varchar not null,
  incident_id varchar not null,
  known_from timestamptz not null,
  known_to timestamptz
);
