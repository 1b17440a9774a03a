-- one row: one place, as fine as it is known, with its incidents, accidents left out; null = that level is not known
create or replace view incident_by_place as
select
  country,
  admin1,
  locality,
  count(*) as incident_count,
  count(*) filter (where kind = 'attack') as attack_count,
  count(*) filter (where status = 'new') as new_count,
  count(*) filter (where status = 'background') as background_count,
  coalesce(sum(killed_low), 0)::bigint as killed_low,
  coalesce(sum(wounded_low), 0)::bigint as wounded_low,
  min(first_on) as first_on,
  max(last_on) as last_on
from attack_current
group by country, admin1, locality;
