-- writes the view shared_toll as a Parquet file; path: where to
copy (
  select
    *
  from shared_toll
  order by incident_id, published_at, article_key, version_no
) to $path (format parquet);
