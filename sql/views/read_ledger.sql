-- one row: one source and day with what became of its pages; pages = articles + rejected + unread
-- joined by short keys alone, which no two pages share: the long names would be read whole
create or replace view read_ledger as
select
  page.source,
  page.day,
  count(*) as page_count,
  count(article_page.page_hash) as article_page_count,
  count(turned_away.page_hash) as rejected_count,
  count(*) filter (where article_page.page_hash is null and turned_away.page_hash is null) as unread_count,
  count(distinct article_page.article_hash) as article_count
from page
left join article_page on article_page.page_hash = page.page_hash
left join (select md5_number_lower(page_id) as page_hash from rejected) as turned_away on turned_away.page_hash = page.page_hash
group by page.source, page.day;
