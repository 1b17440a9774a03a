-- one row: one incident that is no accident, as it is known now: what every count of attacks is made from
create or replace view attack_current as
select
  *
from incident_current
where kind <> 'accident';
