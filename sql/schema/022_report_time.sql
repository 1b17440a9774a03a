-- one row: one moment for which incidents were told from only the pages fetched up to it
create table report_time (
  report_time timestamptz not null,
  computed_at timestamptz not null,
  rules_digest varchar not null,
  page_count integer not null,
  incident_count integer not null
);
