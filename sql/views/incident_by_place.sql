-- one row: one place, as fine as it is known, with its incidents, accidents left out; null = that level is not known
create or replace view incident_by_place as
select
  attack_current.country,
  admin1,
  locality,
  any_value(land.name_fa) as country_fa,
  any_value(province.name_fa) as admin1_fa,
  any_value(town.name_fa) as locality_fa,
  count(*) as incident_count,
  count(*) filter (where attack_current.kind = 'attack') as attack_count,
  count(*) filter (where status = 'new') as new_count,
  count(*) filter (where status = 'background') as background_count,
  coalesce(sum(killed_low), 0)::bigint as killed_low,
  coalesce(sum(wounded_low), 0)::bigint as wounded_low,
  min(first_on) as first_on,
  max(last_on) as last_on
from attack_current
left join persian_name as land on land.kind = 'country' and land.name = attack_current.country
left join persian_name as province
  on province.kind = 'admin1' and province.country = coalesce(attack_current.country, '') and province.name = admin1
left join persian_name as town
  on town.kind = 'locality' and town.country = coalesce(attack_current.country, '') and town.name = locality
group by attack_current.country, admin1, locality;
