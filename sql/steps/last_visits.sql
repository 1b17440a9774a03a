-- one row: one source with its last visit
select
  source,
  day,
  outcome,
  listed,
  requested,
  new,
  changed,
  unchanged,
  failed,
  article_count,
  floor,
  nights_unreachable,
  message
from source_health
qualify row_number() over (partition by source order by ended_at desc) = 1
order by source;
