-- one row: one page with what became of it
select
  page.page_id,
  page.source,
  page.url,
  page.digest,
  article_page.article_key,
  article_page.version,
  rejected.reason,
  rejected.detail
from page
left join article_page on article_page.page_id = page.page_id
left join rejected on rejected.page_id = page.page_id;
