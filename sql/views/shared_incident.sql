-- one row: one incident as it is handed on: facts only, no text of any outlet but the wording of its place and target
create or replace view shared_incident as
with decision as (
  select
    incident_state.incident_id,
    string_agg(distinct override.field, ' ' order by override.field) as decided
  from override
  join incident_state on list_contains(incident_state.overrides, override.override_id) and incident_state.known_to is null
  where override.field is not null
  group by incident_state.incident_id
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
