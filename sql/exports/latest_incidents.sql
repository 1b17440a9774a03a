-- one row: one incident for the page, the latest first
-- most: how many rows
select
  *
from shared_incident
order by first_on desc nulls last, last_published_at desc nulls last, incident_id
limit $most;
