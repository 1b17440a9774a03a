-- warn: a live visit that went well brings at least as many articles as the source's floor
select
  source,
  day,
  article_count,
  floor
from source_health
where is_live
  and is_under_floor
qualify dense_rank() over (partition by source order by day desc) = 1
order by all;
