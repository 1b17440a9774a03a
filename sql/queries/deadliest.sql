-- one row: one attack, the deadliest first
-- most: how many rows (default: 10)
select
  incident_id,
  first_on,
  last_on,
  country,
  locality,
  site,
  killed_low,
  killed_high,
  wounded_low,
  attack_type,
  perpetrator
from attack_current
where killed_low is not null
order by killed_low desc, first_on desc, incident_id
limit coalesce(getvariable('most'), 10)::integer;
