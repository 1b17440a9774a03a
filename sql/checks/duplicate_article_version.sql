-- fail: article_version holds one row for each article_key, version
select
  article_key,
  version,
  count(*) as row_count
from article_version
group by article_key, version
having count(*) > 1
order by all;
