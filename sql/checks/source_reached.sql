-- warn: a source is out of reach for fewer than three nights in a row
select
  source,
  day,
  nights_unreachable,
  message
from source_health
where nights_unreachable >= 3
qualify row_number() over (partition by source order by day desc, started_at desc) = 1
order by all;
