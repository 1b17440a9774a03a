-- writes the view shared_quote as a CSV file in UTF-8 with a header; path: where to
-- a text that a spreadsheet would take for a formula gets an apostrophe before it
copy (
  select
    * replace (
      regexp_replace(quote, '^([=+@\t\r-])', '''\1') as quote,
      regexp_replace(title, '^([=+@\t\r-])', '''\1') as title,
      regexp_replace(attributed_to, '^([=+@\t\r-])', '''\1') as attributed_to
    )
  from shared_quote
  order by incident_id, field, article_key, version, part, start_offset, end_offset
) to $path (format csv, header true);
