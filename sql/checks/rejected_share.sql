-- warn: fewer than one in five of a source's pages of a day are rejected, else its pages may have changed
select
  source,
  day,
  page_count,
  rejected_count
from read_ledger
where rejected_count >= 5
  and rejected_count >= page_count * 0.2
qualify row_number() over (partition by source order by day desc) = 1
order by all;
