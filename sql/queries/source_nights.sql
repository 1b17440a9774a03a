-- one row: one visit to a source, the latest first
-- source: one source (default: all); most: how many rows (default: 30)
select
  day,
  source,
  outcome,
  listed,
  requested,
  new,
  changed,
  unchanged,
  failed,
  article_count,
  floor,
  is_under_floor,
  nights_unreachable,
  message
from source_health
where source = coalesce(getvariable('source'), source)
order by day desc, source, started_at desc
limit coalesce(getvariable('most'), 30)::integer;
