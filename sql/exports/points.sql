-- one row: one incident with a coordinate, for the GeoJSON file
select
  incident_id,
  lon,
  lat,
  geo_precision,
  kind,
  status,
  outcome,
  first_on,
  last_on,
  country,
  admin1,
  locality,
  site,
  killed_low,
  killed_high,
  wounded_low,
  wounded_high,
  attack_type,
  perpetrator,
  source_count
from shared_incident
where lat is not null
order by incident_id;
