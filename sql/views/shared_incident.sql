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
  incident_current.kind,
  status,
  outcome,
  first_on,
  last_on,
  date_basis,
  place_text,
  incident_current.country,
  admin1,
  locality,
  site,
  land.name_fa as country_fa,
  province.name_fa as admin1_fa,
  town.name_fa as locality_fa,
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
  doer.name_fa as perpetrator_fa,
  claimant.name_fa as claimed_by_fa,
  article_count,
  source_count,
  first_published_at,
  last_published_at,
  array_to_string(disputed, ' ') as disputed,
  decision.decided,
  known_from
from incident_current
left join decision on decision.incident_id = incident_current.incident_id
left join persian_name as land on land.kind = 'country' and land.name = incident_current.country
left join persian_name as province
  on province.kind = 'admin1' and province.country = coalesce(incident_current.country, '') and province.name = admin1
left join persian_name as town
  on town.kind = 'locality' and town.country = coalesce(incident_current.country, '') and town.name = locality
left join persian_name as doer on doer.kind = 'group' and doer.name = perpetrator
left join persian_name as claimant on claimant.kind = 'group' and claimant.name = claimed_by;
