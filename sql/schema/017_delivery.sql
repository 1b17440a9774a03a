-- one row: one attempt to hand one alert to one channel
create table delivery (
  alert_id varchar not null,
  channel varchar not null,
  attempted_at timestamptz not null,
  accepted_at timestamptz,
  error varchar
);
