-- one row: one article as its newest version tells it, with how many versions there were
create or replace view article as
select
  article_key,
  version,
  source,
  outlet_id,
  url,
  language,
  title,
  kicker,
  lead,
  body,
  section,
  tags,
  author,
  signature,
  syndicated_from,
  published_at,
  published_on,
  published_precision,
  published_from,
  modified_at,
  licence,
  is_updating,
  warnings,
  fetched_at,
  unread,
  copy_of,
  count(*) over (partition by article_key) as version_count
from article_version
qualify row_number() over (partition by article_key order by fetched_at desc, version desc) = 1;
