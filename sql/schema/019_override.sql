-- one row: one mention that one decision of a person holds on to; unset_at is null while it is in force
create table override (
  override_id varchar not null,
  rank integer not null,
  deed varchar not null,
  field varchar,
  value varchar,
  author varchar not null,
  reason varchar not null,
  made_at timestamptz not null,
  side integer not null,
  incident_id varchar not null,
  mention_id varchar not null,
  article_key varchar not null,
  version varchar not null,
  trigger_quote varchar not null,
  unset_at timestamptz,
  unset_by varchar,
  unset_reason varchar,
  matched_id varchar
);
