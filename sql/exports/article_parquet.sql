-- writes the view shared_article as a Parquet file; path: where to
copy (
  select
    *
  from shared_article
  order by article_key
) to $path (format parquet);
