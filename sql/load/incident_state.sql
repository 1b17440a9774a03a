-- begins today's state of incidents that have none: one row an incident
-- what is held already is found by its short key and then by its place, so that a long table is not read whole
-- rows: a JSON list of objects with the columns below; what no longer holds is ended first, by sql/steps/close_incident_state.sql
merge into incident_state as known
using (
  with listed as (
    select unnest(from_json($rows, '[{
      "incident_id": "varchar", "known_from": "timestamptz", "is_retracted": "boolean",
      "state_digest": "varchar", "founding_mention_id": "varchar", "kind": "varchar", "status": "varchar",
      "outcome": "varchar", "first_on": "date", "last_on": "date", "date_basis": "varchar",
      "place_text": "varchar", "country": "varchar", "admin1": "varchar", "locality": "varchar",
      "site": "varchar", "lat": "double", "lon": "double", "geo_precision": "varchar",
      "killed_low": "integer", "killed_high": "integer", "wounded_low": "integer", "wounded_high": "integer",
      "killed_or_wounded_low": "integer", "killed_or_wounded_high": "integer",
      "attackers_killed_low": "integer", "attackers_killed_high": "integer", "attack_type": "varchar",
      "weapon": "varchar", "target_type": "varchar", "target": "varchar", "perpetrator": "varchar",
      "claimed_by": "varchar", "article_count": "integer", "source_count": "integer",
      "first_published_at": "timestamptz", "last_published_at": "timestamptz", "disputed": ["varchar"],
      "support": "map(varchar, varchar[])", "confidence": "map(varchar, double)", "overrides": ["varchar"]
    }]')) as item
  ),
  told as (
    select
      item.incident_id as incident_id, item.known_from as known_from, item.is_retracted as is_retracted,
      item.state_digest as state_digest, item.founding_mention_id as founding_mention_id, item.kind as kind,
      item.status as status, item.outcome as outcome, item.first_on as first_on, item.last_on as last_on,
      item.date_basis as date_basis, item.place_text as place_text, item.country as country,
      item.admin1 as admin1, item.locality as locality, item.site as site, item.lat as lat, item.lon as lon,
      item.geo_precision as geo_precision, item.killed_low as killed_low, item.killed_high as killed_high,
      item.wounded_low as wounded_low, item.wounded_high as wounded_high,
      item.killed_or_wounded_low as killed_or_wounded_low,
      item.killed_or_wounded_high as killed_or_wounded_high, item.attackers_killed_low as attackers_killed_low,
      item.attackers_killed_high as attackers_killed_high, item.attack_type as attack_type,
      item.weapon as weapon, item.target_type as target_type, item.target as target,
      item.perpetrator as perpetrator, item.claimed_by as claimed_by, item.article_count as article_count,
      item.source_count as source_count, item.first_published_at as first_published_at,
      item.last_published_at as last_published_at, item.disputed as disputed, support_text(item.support) as support,
      item.confidence as confidence, coalesce(item.overrides, []) as overrides
    from listed
    qualify row_number() over (partition by item.incident_id order by item.known_from) = 1
  ),
  spots as materialized (
    select rowid as spot
    from incident_state
    where incident_hash in (select md5_number_lower(incident_id) from told)
  ),
  held as (
    select incident_id, rowid as spot
    from incident_state
    where rowid in (select spot from spots)
      and known_to is null
  )
  select told.*, coalesce(held.spot, 9223372036854775807) as spot
  from told
  left join held on held.incident_id = told.incident_id
) as given
on known.rowid = given.spot
when not matched then insert (
  incident_id, known_from, is_retracted, state_digest, founding_mention_id, kind, status, outcome, first_on,
  last_on, date_basis, place_text, country, admin1, locality, site, lat, lon, geo_precision, killed_low,
  killed_high, wounded_low, wounded_high, killed_or_wounded_low, killed_or_wounded_high, attackers_killed_low,
  attackers_killed_high, attack_type, weapon, target_type, target, perpetrator, claimed_by, article_count,
  source_count, first_published_at, last_published_at, disputed, support, confidence, overrides,
  incident_hash, founding_hash
) values (
  given.incident_id, given.known_from, given.is_retracted, given.state_digest, given.founding_mention_id,
  given.kind, given.status, given.outcome, given.first_on, given.last_on, given.date_basis, given.place_text,
  given.country, given.admin1, given.locality, given.site, given.lat, given.lon, given.geo_precision,
  given.killed_low, given.killed_high, given.wounded_low, given.wounded_high, given.killed_or_wounded_low,
  given.killed_or_wounded_high, given.attackers_killed_low, given.attackers_killed_high, given.attack_type,
  given.weapon, given.target_type, given.target, given.perpetrator, given.claimed_by, given.article_count,
  given.source_count, given.first_published_at, given.last_published_at, given.disputed, given.support,
  given.confidence, given.overrides,
  md5_number_lower(given.incident_id), md5_number_lower(given.founding_mention_id)
)
returning merge_action;
