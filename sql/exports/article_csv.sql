-- writes the view shared_article as a CSV file in UTF-8 with a header; path: where to
-- a text that a spreadsheet would take for a formula gets an apostrophe before it
copy (
  select
    * replace (
      regexp_replace(title, '^([=+@\t\r-])', '''\1') as title,
      regexp_replace(lead, '^([=+@\t\r-])', '''\1') as lead,
      regexp_replace(body, '^([=+@\t\r-])', '''\1') as body
    )
  from shared_article
  order by article_key
) to $path (format csv, header true);
