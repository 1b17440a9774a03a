-- one row: one incident id that is or was bound to one of the given mentions, with those it leads to or that lead to it
-- mention_ids: a JSON list
with recursive given as (
  select unnest(from_json($mention_ids, '["varchar"]')) as mention_id
),
bound as (
  select incident_id from incident_mention where mention_id in (select mention_id from given)
  union
  select incident_id from incident_state where founding_mention_id in (select mention_id from given)
),
related as (
  select incident_id from bound
  union
  select case when incident_alias.alias_id = related.incident_id then incident_alias.incident_id else incident_alias.alias_id end
  from incident_alias
  join related on related.incident_id in (incident_alias.alias_id, incident_alias.incident_id)
  where incident_alias.known_to is null
),
minted as (
  select
    incident_id,
    arg_max(founding_mention_id, known_from) as founding_mention_id,
    min(known_from) as minted_at
  from incident_state
  where incident_id in (select incident_id from related)
  group by incident_id
),
held as (
  select
    incident_id,
    list(mention_id order by mention_id) as mention_ids
  from incident_mention
  where known_to is null
    and incident_id in (select incident_id from related)
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
