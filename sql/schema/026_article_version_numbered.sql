-- numbers the versions that are there already
update article_version
set
  version_no = numbered.version_no,
  is_newest = numbered.version_no = numbered.version_count
from (
  select
    article_key,
    version,
    row_number() over (partition by article_key order by fetched_at, version) as version_no,
    count(*) over (partition by article_key) as version_count
  from article_version
) as numbered
where article_version.article_key = numbered.article_key
  and article_version.version = numbered.version;
