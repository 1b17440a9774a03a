-- one row: one province with its attacks, most first
-- country: ISO 3166-1 alpha-2 code (default: all)
select
  country,
  admin1,
  count(*) as incident_count,
  count(*) filter (where kind = 'attack') as attack_count,
  coalesce(sum(killed_low), 0)::bigint as killed_low,
  coalesce(sum(wounded_low), 0)::bigint as wounded_low
from attack_current
where country = coalesce(getvariable('country'), country)
  or (country is null and getvariable('country') is null)
group by country, admin1
order by attack_count desc, killed_low desc, country, admin1;
