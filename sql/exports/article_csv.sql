-- writes the view shared_article as a CSV file in UTF-8 with a header; path: where to
copy (
  select
    *
  from shared_article
  order by article_key
) to $path (format csv, header true);
