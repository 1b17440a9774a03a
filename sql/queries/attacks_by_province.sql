-- one row: one province with its attacks, most first
-- country: ISO 3166-1 alpha-2 code (default: all)
select
  country,
  admin1,
  sum(incident_count) as incident_count,
  sum(attack_count) as attack_count,
  sum(killed_low) as killed_low,
  sum(wounded_low) as wounded_low
from incident_by_place
where country = coalesce(getvariable('country'), country)
  or (country is null and getvariable('country') is null)
group by country, admin1
order by attack_count desc, killed_low desc, country, admin1;
