-- writes the view shared_quote as a Parquet file; path: where to
copy (
  select
    *
  from shared_quote
  order by incident_id, field, article_key, version, part, start_offset, end_offset
) to $path (format parquet);
