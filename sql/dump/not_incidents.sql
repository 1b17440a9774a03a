-- one row: one passage that tells no incident
select
  article_key,
  version,
  part,
  start_offset,
  end_offset,
  quote,
  reason,
  rule
from not_incident;
