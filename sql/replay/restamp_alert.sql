-- has what a replay owes be owed since its promotion
-- base_known_at: up to when the first warehouse knew; now: the time it is
update alert
set
  state_known_from = $now,
  created_at = $now
where state_known_from > coalesce($base_known_at, '-infinity'::timestamptz)
returning alert_id;
