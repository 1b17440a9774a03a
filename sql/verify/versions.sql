-- one row: one article version that a current mention comes from, with the digest of its stored text, and with the request that brought the page it is named after
select
  article_version.version,
  article_version.article_key,
  article_version.text_digest,
  sha256(concat(article_version.title, chr(31), article_version.lead, chr(31), article_version.body)) as stored_digest,
  page.page_id,
  page.digest as page_digest,
  request.*
from article_version
left join page on page.page_id = article_version.version
left join request on request.row_id = page.row_id
where article_version.version in (select version from mention where gone_at is null)
order by request.warc, request."offset", article_version.version;
