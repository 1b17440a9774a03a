-- one row: one incident id that is or was bound to one of the given mentions, with those it leads to or that lead to it
-- mention_ids: a JSON list
with recursive given as (
  select unnest(from_json($mention_ids, '["varchar"]')) as mention_id
),
asked as materialized (
  select md5_number_lower(mention_id) as mention_hash
  from given
),
bonds as materialized (
  select rowid as spot
  from incident_mention
  where mention_hash in (select mention_hash from asked)
),
founded as materialized (
  select rowid as spot
  from incident_state
  where founding_hash in (select mention_hash from asked)
),
bound as (
  select incident_id from incident_mention where rowid in (select spot from bonds)
  union
  select incident_id from incident_state where rowid in (select spot from founded)
),
related as (
  select incident_id from bound
  union
  select case when incident_alias.alias_id = related.incident_id then incident_alias.incident_id else incident_alias.alias_id end
  from incident_alias
  join related on related.incident_id in (incident_alias.alias_id, incident_alias.incident_id)
  where incident_alias.known_to is null
),
related_hash as materialized (
  select unnest((select list(md5_number_lower(incident_id)) from related)) as incident_hash -- as a list: DuckDB takes it for short
),
states as materialized (
  select rowid as spot
  from incident_state
  where incident_hash in (select incident_hash from related_hash)
),
bonds_of_related as materialized (
  select rowid as spot
  from incident_mention
  where incident_hash in (select incident_hash from related_hash)
),
minted as (
  select
    incident_id,
    arg_max(founding_mention_id, known_from) as founding_mention_id,
    min(known_from) as minted_at
  from incident_state
  where rowid in (select spot from states)
  group by incident_id
),
held as (
  select
    incident_id,
    list(mention_id order by mention_id) as mention_ids
  from incident_mention
  where known_to is null
    and rowid in (select spot from bonds_of_related)
  group by incident_id
)
select
  minted.incident_id,
  minted.founding_mention_id,
  coalesce(held.mention_ids, []) as mention_ids,
  minted.minted_at,
  incident_alias.incident_id as alias_of
from minted
left join held on held.incident_id = minted.incident_id
left join incident_alias on incident_alias.alias_id = minted.incident_id and incident_alias.known_to is null
order by minted.incident_id;
