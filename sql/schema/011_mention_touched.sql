-- one row: one mention that is new, changed or gone since incidents were last resolved
create table mention_touched (
  mention_id varchar not null
);
