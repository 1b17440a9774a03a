-- one row: one incident as the set of passages that tell it, with its reconciled cells and which passages support each
with keyed as (
  select
    mention_id,
    concat_ws('|', article_key, version, trigger_part, trigger_start, trigger_end, trigger_rank) as mention_key
  from mention
),
told as (
  select
    incident_mention.incident_id,
    list(keyed.mention_key order by keyed.mention_key) as mentions
  from incident_mention
  join keyed on keyed.mention_id = incident_mention.mention_id
  where incident_mention.known_to is null
  group by incident_mention.incident_id
),
supported as (
  select
    item.incident_id,
    list(item.field || '|' || keyed.mention_key order by item.field, keyed.mention_key) as support
  from (
    select
      incident_id,
      unnest(map_keys(support)) as field,
      unnest(map_values(support)) as mention_ids
    from incident_current
  ) as item
  join keyed on list_contains(item.mention_ids, keyed.mention_id)
  group by item.incident_id
)
select
  told.mentions,
  coalesce(supported.support, []) as support,
  incident_current.* exclude (incident_id, incident_hash, founding_mention_id, known_from, support, overrides)
from incident_current
join told on told.incident_id = incident_current.incident_id
left join supported on supported.incident_id = incident_current.incident_id;
