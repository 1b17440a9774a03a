-- one row: one reading of the whole archive into a second warehouse; promoted_at is set where that took the first one's place
create table replay (
  replay_name varchar not null,
  rules_digest varchar not null,
  base varchar not null,
  base_known_at timestamptz,
  replayed_at timestamptz not null,
  promoted_at timestamptz
);
