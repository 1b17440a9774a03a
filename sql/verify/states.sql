-- one row: today's state of one incident with its mentions as one list
with held as (
  select
    incident_id,
    list(mention_id order by mention_id) as mention_ids
  from incident_mention
  where known_to is null
  group by incident_id
)
select
  incident_state.* replace (support_of(support) as support),
  coalesce(held.mention_ids, []) as mention_ids
from incident_state
left join held on held.incident_id = incident_state.incident_id
where incident_state.known_to is null
order by incident_state.incident_id;
