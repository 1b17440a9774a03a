-- one row: one page that is known to show one of the given articles
-- article_keys: a JSON list
select
  article_page.page_id,
  article_page.article_key,
  article_page.version,
  article_page.text_digest,
  page.fetched_at
from article_page
join page on page.page_hash = article_page.page_hash and page.page_id = article_page.page_id
where article_page.article_hash in (select md5_number_lower(unnest(from_json($article_keys, '["varchar"]'))))
order by page.fetched_at, article_page.page_id;
