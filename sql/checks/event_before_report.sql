-- warn: an incident does not begin after the last report of it
select
  incident_id,
  first_on,
  last_published_at
from incident_current
where first_on > (last_published_at at time zone 'Asia/Tehran')::date
order by all;
