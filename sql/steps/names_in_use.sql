-- one row: one country, province, town or group that a current incident names; country is empty where none is told
select 'country' as kind, country, country as name
from incident_current
where country is not null
union
select 'admin1', coalesce(country, ''), admin1
from incident_current
where admin1 is not null
union
select 'locality', coalesce(country, ''), locality
from incident_current
where locality is not null
union
select 'group', '', perpetrator
from incident_current
where perpetrator is not null
union
select 'group', '', claimed_by
from incident_current
where claimed_by <> 'none'
order by all;
