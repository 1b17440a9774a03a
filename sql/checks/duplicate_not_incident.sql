-- fail: not_incident holds one row for each article_key, version, part, start_offset, end_offset, reason
select
  article_key,
  version,
  part,
  start_offset,
  end_offset,
  reason,
  count(*) as row_count
from not_incident
group by article_key, version, part, start_offset, end_offset, reason
having count(*) > 1
order by all;
