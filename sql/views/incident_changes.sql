-- one row: one change of one incident after one moment and up to another: from incident_changes('2026-03-01', '2026-03-08')
create or replace macro incident_changes(after_ts, upto_ts) as table
with numbered as (
  select
    *,
    row_number() over (partition by incident_id order by known_from) as state_no,
    lag(killed_low) over (partition by incident_id order by known_from) as killed_low_before,
    lag(wounded_low) over (partition by incident_id order by known_from) as wounded_low_before
  from incident_state
)
select
  incident_id,
  known_from,
  case
    when is_retracted then 'retracted'
    when state_no = 1 then 'new'
    else 'changed'
  end as change,
  kind,
  status,
  first_on,
  country,
  locality,
  killed_low_before,
  killed_low,
  wounded_low_before,
  wounded_low
from numbered
where known_from > after_ts::timestamptz
  and known_from <= upto_ts::timestamptz;
