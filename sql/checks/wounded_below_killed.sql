-- warn: a bombing wounds at least as many as it kills, else a figure may stand in the wrong cell
select
  incident_id,
  first_on,
  locality,
  killed_low,
  wounded_high
from incident_current
where attack_type in ('bombing', 'suicide_bombing')
  and killed_low >= 5
  and wounded_high < killed_low
order by all;
