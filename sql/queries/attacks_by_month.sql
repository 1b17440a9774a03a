-- one row: one month with its attacks; an incident counts in the month in which it began at the earliest
-- since: first month to show (default: all)
select
  date_trunc('month', first_on)::date as month,
  count(*) as incident_count,
  count(*) filter (where kind = 'attack') as attack_count,
  sum(killed_low) as killed_low,
  sum(wounded_low) as wounded_low
from attack_current
where first_on >= coalesce(getvariable('since'), '0001-01-01')::date
group by month
order by month;
