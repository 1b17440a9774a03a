-- one row: one civil day with the incidents that began on it at the earliest, accidents left out; null day = no day is known
create or replace view incident_daily as
select
  first_on as day,
  count(*) as incident_count,
  count(*) filter (where first_on = last_on) as exact_day_count,
  count(*) filter (where kind = 'attack') as attack_count,
  count(*) filter (where kind = 'unexplained') as unexplained_count,
  count(*) filter (where kind = 'clash') as clash_count,
  count(*) filter (where kind = 'operation') as operation_count,
  count(*) filter (where status = 'new') as new_count,
  count(*) filter (where status = 'background') as background_count,
  count(*) filter (where outcome = 'foiled') as foiled_count,
  coalesce(sum(killed_low), 0)::bigint as killed_low,
  coalesce(sum(wounded_low), 0)::bigint as wounded_low
from attack_current
group by first_on;
