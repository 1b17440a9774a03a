-- one row: one visit to one source with what it brought, whether it fell short of the source's floor, and how long it has been out of reach
create or replace view source_health as
with counted as (
  select
    visit.*,
    count(*) filter (where visit.outcome = 'fine') over (
      partition by visit.source
      order by visit.day, visit.started_at
    ) as fine_before
  from visit
)
select
  counted.source,
  counted.day,
  counted.run_id,
  counted.attempt,
  counted.is_live,
  counted.outcome,
  counted.message,
  counted.started_at,
  counted.ended_at,
  counted.listed,
  counted.requested,
  counted.new,
  counted.changed,
  counted.unchanged,
  counted.failed,
  coalesce(read_ledger.article_count, 0) as article_count,
  coalesce(read_ledger.rejected_count, 0) as rejected_count,
  source.floor,
  counted.outcome = 'fine' and coalesce(read_ledger.article_count, 0) < source.floor as is_under_floor,
  case
    when counted.outcome = 'fine' then 0
    else dense_rank() over (partition by counted.source, counted.fine_before order by counted.day)
      - (counted.fine_before > 0)::integer
  end as nights_unreachable
from counted
left join source on source.source = counted.source
left join read_ledger on read_ledger.source = counted.source and read_ledger.day = counted.day;
