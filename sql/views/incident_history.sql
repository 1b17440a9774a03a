-- one row: one state that was ever held of one incident, found at once by its id or a former one: from incident_history('inc-...')
create or replace macro incident_history(given) as table
with chosen as materialized (
  from named_by(given)
)
select
  * exclude (incident_hash, founding_hash) replace (support_of(support) as support)
from incident_state
where incident_hash in (select incident_hash from chosen)
  and incident_id in (select incident_id from chosen)
order by known_from;
