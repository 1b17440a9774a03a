-- one row: one page that is no article, with why and where it lies in the archive
create or replace view rejected_page as
select
  rejected.page_id,
  rejected.source,
  rejected.url,
  rejected.reason,
  rejected.detail,
  rejected.fetched_at,
  page.day,
  page.content_type,
  page.warc,
  page.record_id
from rejected
left join page on page.page_id = rejected.page_id;
