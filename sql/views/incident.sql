-- one row: one incident as it is known now, found at once by its id or a former one: from incident('inc-...')
create or replace macro incident(given) as table
with chosen as materialized (
  from named_by(given)
)
select *
from incident_current
where incident_hash in (select incident_hash from chosen)
  and incident_id in (select incident_id from chosen);
