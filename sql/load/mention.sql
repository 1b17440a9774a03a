-- merges mentions: one row a mention; one that had gone is current again
-- what is held already is found by its short key and then by its place, so that a long table is not read whole
-- rows: a JSON list of objects with the columns below; hands back one row for each row written
merge into mention as known
using (
  with listed as (
    select unnest(from_json($rows, '[{
      "mention_id": "varchar", "article_key": "varchar", "version": "varchar", "n": "integer",
      "kind": "varchar", "status": "varchar", "outcome": "varchar", "first_on": "date", "last_on": "date",
      "date_basis": "varchar", "place_text": "varchar", "country": "varchar", "admin1": "varchar",
      "locality": "varchar", "site": "varchar", "lat": "double", "lon": "double", "geo_precision": "varchar",
      "killed_low": "integer", "killed_high": "integer", "wounded_low": "integer", "wounded_high": "integer",
      "killed_or_wounded_low": "integer", "killed_or_wounded_high": "integer",
      "attackers_killed_low": "integer", "attackers_killed_high": "integer", "attack_type": "varchar",
      "weapon": "varchar", "target_type": "varchar", "target": "varchar", "perpetrator": "varchar",
      "claimed_by": "varchar", "trigger_part": "varchar", "trigger_start": "integer",
      "trigger_end": "integer", "trigger_quote": "varchar", "trigger_digest": "varchar",
      "trigger_rank": "integer", "names": ["varchar"], "confidence": "map(varchar, double)",
      "rules": ["varchar"], "attributed_to": "map(varchar, varchar)", "mention_digest": "varchar"
    }]')) as item
  ),
  told as (
    select
      item.mention_id as mention_id, item.article_key as article_key, item.version as version, item.n as n,
      item.kind as kind, item.status as status, item.outcome as outcome, item.first_on as first_on,
      item.last_on as last_on, item.date_basis as date_basis, item.place_text as place_text,
      item.country as country, item.admin1 as admin1, item.locality as locality, item.site as site,
      item.lat as lat, item.lon as lon, item.geo_precision as geo_precision, item.killed_low as killed_low,
      item.killed_high as killed_high, item.wounded_low as wounded_low, item.wounded_high as wounded_high,
      item.killed_or_wounded_low as killed_or_wounded_low,
      item.killed_or_wounded_high as killed_or_wounded_high, item.attackers_killed_low as attackers_killed_low,
      item.attackers_killed_high as attackers_killed_high, item.attack_type as attack_type,
      item.weapon as weapon, item.target_type as target_type, item.target as target,
      item.perpetrator as perpetrator, item.claimed_by as claimed_by, item.trigger_part as trigger_part,
      item.trigger_start as trigger_start, item.trigger_end as trigger_end, item.trigger_quote as trigger_quote,
      item.trigger_digest as trigger_digest, item.trigger_rank as trigger_rank, item.names as names,
      item.confidence as confidence, item.rules as rules, item.attributed_to as attributed_to,
      item.mention_digest as mention_digest
    from listed
    qualify row_number() over (partition by item.mention_id order by item.n) = 1
  ),
  spots as materialized (
    select rowid as spot
    from mention
    where mention_hash in (select md5_number_lower(mention_id) from told)
  ),
  held as (
    select mention_id, rowid as spot
    from mention
    where rowid in (select spot from spots)
  ),
  text_spots as materialized (
    select rowid as spot
    from article_version
    where article_hash in (select md5_number_lower(article_key) from told)
  ),
  shown as (
    select article_key, version, text_no
    from article_version
    where rowid in (select spot from text_spots)
  )
  select
    told.*,
    shown.text_no,
    (select coalesce(max(mention_no), 0) from mention) + row_number() over (order by told.mention_id) as mention_no,
    coalesce(held.spot, 9223372036854775807) as spot
  from told
  left join held on held.mention_id = told.mention_id
  left join shown on shown.article_key = told.article_key and shown.version = told.version
) as given
on known.rowid = given.spot
when matched and (
  known.article_key, known.version, known.n, known.kind, known.status, known.outcome, known.first_on,
  known.last_on, known.date_basis, known.place_text, known.country, known.admin1, known.locality, known.site,
  known.lat, known.lon, known.geo_precision, known.killed_low, known.killed_high, known.wounded_low,
  known.wounded_high, known.killed_or_wounded_low, known.killed_or_wounded_high, known.attackers_killed_low,
  known.attackers_killed_high, known.attack_type, known.weapon, known.target_type, known.target,
  known.perpetrator, known.claimed_by, known.trigger_part, known.trigger_start, known.trigger_end,
  known.trigger_quote, known.trigger_digest, known.trigger_rank, known.names, known.confidence, known.rules,
  known.attributed_to, known.mention_digest, known.text_no, known.gone_at
) is distinct from (
  given.article_key, given.version, given.n, given.kind, given.status, given.outcome, given.first_on,
  given.last_on, given.date_basis, given.place_text, given.country, given.admin1, given.locality, given.site,
  given.lat, given.lon, given.geo_precision, given.killed_low, given.killed_high, given.wounded_low,
  given.wounded_high, given.killed_or_wounded_low, given.killed_or_wounded_high, given.attackers_killed_low,
  given.attackers_killed_high, given.attack_type, given.weapon, given.target_type, given.target,
  given.perpetrator, given.claimed_by, given.trigger_part, given.trigger_start, given.trigger_end,
  given.trigger_quote, given.trigger_digest, given.trigger_rank, given.names, given.confidence, given.rules,
  given.attributed_to, given.mention_digest, given.text_no, null
) then update set
  article_key = given.article_key, version = given.version, n = given.n, kind = given.kind,
  status = given.status, outcome = given.outcome, first_on = given.first_on, last_on = given.last_on,
  date_basis = given.date_basis, place_text = given.place_text, country = given.country,
  admin1 = given.admin1, locality = given.locality, site = given.site, lat = given.lat, lon = given.lon,
  geo_precision = given.geo_precision, killed_low = given.killed_low, killed_high = given.killed_high,
  wounded_low = given.wounded_low, wounded_high = given.wounded_high,
  killed_or_wounded_low = given.killed_or_wounded_low, killed_or_wounded_high = given.killed_or_wounded_high,
  attackers_killed_low = given.attackers_killed_low, attackers_killed_high = given.attackers_killed_high,
  attack_type = given.attack_type, weapon = given.weapon, target_type = given.target_type,
  target = given.target, perpetrator = given.perpetrator, claimed_by = given.claimed_by,
  trigger_part = given.trigger_part, trigger_start = given.trigger_start, trigger_end = given.trigger_end,
  trigger_quote = given.trigger_quote, trigger_digest = given.trigger_digest,
  trigger_rank = given.trigger_rank, names = given.names, confidence = given.confidence, rules = given.rules,
  attributed_to = given.attributed_to, mention_digest = given.mention_digest, text_no = given.text_no,
  gone_at = null
when not matched then insert (
  mention_id, article_key, version, n, kind, status, outcome, first_on, last_on, date_basis, place_text,
  country, admin1, locality, site, lat, lon, geo_precision, killed_low, killed_high, wounded_low,
  wounded_high, killed_or_wounded_low, killed_or_wounded_high, attackers_killed_low, attackers_killed_high,
  attack_type, weapon, target_type, target, perpetrator, claimed_by, trigger_part, trigger_start, trigger_end,
  trigger_quote, trigger_digest, trigger_rank, names, confidence, rules, attributed_to, mention_digest,
  text_no, mention_no, mention_hash, article_hash
) values (
  given.mention_id, given.article_key, given.version, given.n, given.kind, given.status, given.outcome,
  given.first_on, given.last_on, given.date_basis, given.place_text, given.country, given.admin1,
  given.locality, given.site, given.lat, given.lon, given.geo_precision, given.killed_low, given.killed_high,
  given.wounded_low, given.wounded_high, given.killed_or_wounded_low, given.killed_or_wounded_high,
  given.attackers_killed_low, given.attackers_killed_high, given.attack_type, given.weapon, given.target_type,
  given.target, given.perpetrator, given.claimed_by, given.trigger_part, given.trigger_start,
  given.trigger_end, given.trigger_quote, given.trigger_digest, given.trigger_rank, given.names,
  given.confidence, given.rules, given.attributed_to, given.mention_digest,
  given.text_no, given.mention_no, md5_number_lower(given.mention_id), md5_number_lower(given.article_key)
)
returning merge_action;
