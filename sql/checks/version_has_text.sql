-- fail: a version that a page shows is stored, and a stored version is shown by the page it is named after
select
  coalesce(article_page.article_key, article_version.article_key) as article_key,
  coalesce(article_page.version, article_version.version) as version
from (select distinct article_key, version from article_page) as article_page
full join article_version
  on article_version.article_key = article_page.article_key and article_version.version = article_page.version
where article_page.version is null
  or article_version.version is null
order by all;
