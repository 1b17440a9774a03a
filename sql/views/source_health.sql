-- one row: one visit to one source with what it brought, whether it fell short of the source's floor, and how many nights in a row it is out of reach
create or replace view source_health as
with night as (
  select
    source,
    day,
    bool_or(outcome = 'fine') as is_fine
  from visit
  where is_live
  group by source, day
),
stretch as (
  select
    source,
    day,
    is_fine,
    sum(is_fine::integer + (day - previous_day > 2)::integer) over (partition by source order by day) as stretch_no
  from (
    select
      night.*,
      coalesce(lag(day) over (partition by source order by day), day) as previous_day
    from night
  ) as followed
),
streak as (
  select
    source,
    day,
    count(*) filter (where not is_fine) over (partition by source, stretch_no order by day) as nights_unreachable
  from stretch
)
select
  visit.source,
  visit.day,
  visit.run_id,
  visit.attempt,
  visit.is_live,
  visit.outcome,
  visit.message,
  visit.started_at,
  visit.ended_at,
  visit.listed,
  visit.requested,
  visit.new,
  visit.changed,
  visit.unchanged,
  visit.failed,
  coalesce(read_ledger.article_count, 0) as article_count,
  coalesce(read_ledger.rejected_count, 0) as rejected_count,
  source.floor,
  visit.outcome = 'fine' and coalesce(read_ledger.article_count, 0) < source.floor as is_under_floor,
  case
    when visit.outcome = 'fine' or not visit.is_live then 0
    else coalesce(streak.nights_unreachable, 0)
  end as nights_unreachable
from visit
left join source on source.source = visit.source
left join streak on streak.source = visit.source and streak.day = visit.day
left join read_ledger on read_ledger.source = visit.source and read_ledger.day = visit.day;
