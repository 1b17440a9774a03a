-- one row: the newest version of one article published from one moment to another, or at a time not known
select
  *
from article_version
where published_at between $first and $last
  or published_at is null
qualify row_number() over (partition by article_key order by fetched_at desc, version desc) = 1
order by article_key;
