-- writes the view shared_toll as a CSV file in UTF-8 with a header; path: where to
-- a text that a spreadsheet would take for a formula gets an apostrophe before it
copy (
  select
    * replace (
      regexp_replace(attributed_to, '^([=+@\t\r-])', '''\1') as attributed_to
    )
  from shared_toll
  order by incident_id, published_at, article_key, version_no
) to $path (format csv, header true);
