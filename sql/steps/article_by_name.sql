-- one row: the newest version of the article that goes by a name
-- name: its key, its address or the outlet's id
select
  *
from article_version
where $name in (article_key, url, outlet_id)
qualify row_number() over (partition by article_key order by fetched_at desc, version desc) = 1
order by article_key;
