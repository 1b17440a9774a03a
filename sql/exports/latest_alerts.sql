-- one row: one message for the feed, the latest first; withdrawn ones are left out
-- most: how many rows
select
  alert_id,
  incident_id,
  message_kind,
  severity,
  headline,
  text,
  reason,
  created_at
from alert
where withdrawn_at is null
order by created_at desc, alert_id
limit $most;
