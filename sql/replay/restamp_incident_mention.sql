-- has what a replay found become known at its promotion, in incident_mention
-- base_known_at: up to when the first warehouse knew; now: the time it is
update incident_mention
set
  known_from = case when known_from > coalesce($base_known_at, '-infinity'::timestamptz) then $now else known_from end,
  known_to = case when known_to > coalesce($base_known_at, '-infinity'::timestamptz) then $now else known_to end
where known_from > coalesce($base_known_at, '-infinity'::timestamptz)
  or known_to > coalesce($base_known_at, '-infinity'::timestamptz)
returning incident_id;
