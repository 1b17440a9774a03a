-- forgets that pages were articles, for pages that are now rejected
-- page_ids: a JSON list
delete from article_page
where page_id in (select unnest(from_json($page_ids, '["varchar"]')))
returning article_key;
