-- one row: one source and day with what became of its pages; pages = articles + rejected + unread
create or replace view read_ledger as
select
  page.source,
  page.day,
  count(*) as page_count,
  count(article_page.page_id) as article_page_count,
  count(rejected.page_id) as rejected_count,
  count(*) filter (where article_page.page_id is null and rejected.page_id is null) as unread_count,
  count(distinct article_page.article_key) as article_count
from page
left join article_page on article_page.page_id = page.page_id
left join rejected on rejected.page_id = page.page_id
group by page.source, page.day;
