-- fail: a page stands in the archive's index under the request that brought it
select
  page.page_id,
  page.source,
  page.url,
  page.row_id
from page
left join request on request.row_id = page.row_id
where request.row_id is null
  or request.digest is distinct from page.digest
order by all;
