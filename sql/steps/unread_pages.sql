-- one row: the request that brought one page which is to be read, oldest first
-- again: true hands back every page, also those that were read before; source: one source, or null for all
select
  request.*
from page
join request on request.row_id = page.row_id
where (page.source = $source or $source is null)
  and (
    $again
    or not exists (select 1 from article_page where article_page.page_id = page.page_id)
    and not exists (select 1 from rejected where rejected.page_id = page.page_id)
  )
order by page.fetched_at, page.page_id;
