-- one row: one perpetrator with its attacks, most first; null = nobody was named
-- least: fewest incidents to be shown (default: 1)
select
  perpetrator,
  incident_count,
  attack_count,
  claimed_count,
  killed_low,
  wounded_low,
  first_on,
  last_on
from incident_by_perpetrator
where incident_count >= coalesce(getvariable('least'), 1)::integer
order by incident_count desc, killed_low desc, perpetrator;
