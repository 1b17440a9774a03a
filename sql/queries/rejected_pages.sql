-- one row: one reason for which pages of a source were no articles, with the latest example
-- source: one source (default: all)
select
  source,
  reason,
  count(*) as page_count,
  max(fetched_at) as latest_at,
  arg_max(url, fetched_at) as latest_url,
  arg_max(detail, fetched_at) as latest_detail
from rejected_page
where source = coalesce(getvariable('source'), source)
group by source, reason
order by page_count desc, source, reason;
