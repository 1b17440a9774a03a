-- one row: one incident as it is known now, found at once by its id or a former one: from incident('inc-...')
create or replace macro incident(given) as table
select
  *
from incident_current
where incident_hash = md5_number_lower(leads_to(given))
  and incident_id = leads_to(given);
