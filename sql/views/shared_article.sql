-- one row: one article as it is handed on: its text only where the outlet's licence allows, else its address
create or replace view shared_article as
select
  article_key,
  source,
  url,
  language,
  published_at,
  published_precision,
  licence,
  case when licence is not null then title end as title,
  case when licence is not null then lead end as lead,
  case when licence is not null then body end as body,
  version_count,
  copy_of
from article;
