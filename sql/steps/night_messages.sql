-- one row: how many messages are owed since a run first visited a source, and how many incidents are known
-- run_id: the run
select
  (
    select count(*)
    from alert
    where withdrawn_at is null
      and created_at >= (select min(started_at) from visit where run_id = $run_id)
  ) as owed,
  (select count(*) from incident_current) as known;
