-- one row: one state that was ever held of one incident, found at once by its id or a former one: from incident_history('inc-...')
create or replace macro incident_history(given) as table
select
  * exclude (incident_hash, founding_hash) replace (support_of(support) as support)
from incident_state
where incident_hash = md5_number_lower(leads_to(given))
  and incident_id = leads_to(given)
order by known_from;
