-- one row: one incident as today's rules tell it from the pages fetched up to a moment: from incident_by_report_time('2026-03-02 06:00:00+03:30')
create or replace macro incident_by_report_time(ts) as table
with computed as (
  select count(*) as how_often
  from report_time
  where report_time.report_time = ts::timestamptz
),
asked as (
  select
    case when how_often = 0
      then error(
        'nothing was computed for that time: run etl replay --as-of '
        || strftime(ts::timestamptz at time zone 'UTC', '%Y-%m-%dT%H:%M:%S+00:00') || ', then etl publish'
      )
      else true
    end as is_computed
  from computed
)
select
  report_state.*
from asked
left join report_state on report_state.report_time = ts::timestamptz
where asked.is_computed
  and report_state.incident_id is not null;
