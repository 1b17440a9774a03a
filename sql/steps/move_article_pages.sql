-- binds known pages to another version: an earlier page with the same text has come in
-- rows: a JSON list of {"page_id", "version"}
with listed as (
  select unnest(from_json($rows, '[{"page_id": "varchar", "version": "varchar"}]')) as item
)
update article_page
set version = listed.item.version
from listed
where article_page.page_id = listed.item.page_id
  and article_page.version <> listed.item.version
returning article_page.page_id;
