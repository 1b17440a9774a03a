-- one row: the digest under which the archive holds one of the given pages
-- page_ids: a JSON list
select
  page_id,
  digest
from page
where page_id in (select unnest(from_json($page_ids, '["varchar"]')))
order by page_id;
