-- forgets that pages were rejected, for pages that are now articles
-- page_ids: a JSON list
delete from rejected
where page_id in (select unnest(from_json($page_ids, '["varchar"]')))
returning page_id;
