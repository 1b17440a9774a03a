-- one row: the newest version of one article published from one moment until before another that tells an incident
-- first, last: the moments
select
  article_version.*
from article_version
where article_version.published_at >= $first
  and article_version.published_at < $last
  and exists (
    select 1
    from mention
    where mention.article_hash = article_version.article_hash
      and mention.gone_at is null
  )
qualify row_number() over (partition by article_key order by fetched_at desc, version desc) = 1
order by article_key;
