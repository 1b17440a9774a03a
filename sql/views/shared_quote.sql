-- one row: one passage that supports one cell, as it is handed on: without a licence at most 200 characters and no title
create or replace view shared_quote as
select
  incident_id,
  field,
  case
    when licence is null and len(quote) > 200 then left(quote, 199) || '…'
    else quote
  end as quote,
  is_supporting,
  attributed_to,
  source,
  case when licence is not null then title end as title,
  url,
  licence,
  published_at,
  article_key,
  version,
  part,
  start_offset,
  end_offset
from provenance;
