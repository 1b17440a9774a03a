-- fail: a page that was read is an article or rejected, never both, and nothing was read that is no page
with read as (
  select page_id, 'article' as verdict from article_page
  union all
  select page_id, 'rejected' from rejected
)
select
  read.page_id,
  list(read.verdict order by read.verdict) as verdicts,
  count(page.page_id) > 0 as is_page
from read
left join page on page.page_id = read.page_id
group by read.page_id
having count(*) <> 1
  or count(page.page_id) = 0
order by all;
