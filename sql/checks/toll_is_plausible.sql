-- warn: a single incident kills fewer than 1,000, else a total may have been taken for a toll
select
  incident_id,
  first_on,
  country,
  locality,
  killed_low,
  wounded_low
from incident_current
where killed_low >= 1000
  or wounded_low >= 5000
order by all;
