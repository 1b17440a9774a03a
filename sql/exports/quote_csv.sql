-- writes the view shared_quote as a CSV file in UTF-8 with a header; path: where to
copy (
  select
    *
  from shared_quote
  order by incident_id, field, article_key, version, part, start_offset, end_offset
) to $path (format csv, header true);
