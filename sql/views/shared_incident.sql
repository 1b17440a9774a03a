-- one row: one incident as it is handed on: facts only, no text of any outlet but the wording of its place and target
create or replace view shared_incident as
with decision as (
  select
    incident_id,
    string_agg(distinct field, ' ' order by field) as decided
  from override_status
  where field is not null
    and override_state in ('in force', 'contradicted')
  group by incident_id
)
select
  incident_current.incident_id,
  kind,
  status,
  outcome,
  first_on,
  last_on,
  date_basis,
  place_text,
  country,
  admin1,
  locality,
  site,
  lat,
  lon,
  geo_precision,
  killed_low,
  killed_high,
  wounded_low,
  wounded_high,
  killed_or_wounded_low,
  killed_or_wounded_high,
  attackers_killed_low,
  attackers_killed_high,
  attack_type,
  weapon,
  target_type,
  target,
  perpetrator,
  claimed_by,
  article_count,
  source_count,
  first_published_at,
  last_published_at,
  array_to_string(disputed, ' ') as disputed,
  decision.decided,
  known_from
from incident_current
left join decision on decision.incident_id = incident_current.incident_id;
