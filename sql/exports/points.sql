-- one row: one incident with a coordinate, for the GeoJSON files
-- since: the oldest day, of the event or, where that is not told, of the last report
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
  country_fa,
  admin1_fa,
  locality_fa,
  killed_low,
  killed_high,
  wounded_low,
  wounded_high,
  attack_type,
  perpetrator,
  perpetrator_fa,
  source_count
from shared_incident
where lat is not null
  and coalesce(last_on, last_published_at::date) >= $since::date
order by incident_id;
