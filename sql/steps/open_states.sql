-- one row: today's state of one of the given incidents that is not retracted, with its mentions as one list
-- incident_ids: a JSON list
with held as (
  select
    incident_id,
    list(mention_id order by mention_id) as mention_ids
  from incident_mention
  where known_to is null
    and rowid in (
      select rowid
      from incident_mention
      where incident_hash in (select md5_number_lower(unnest(from_json($incident_ids, '["varchar"]'))))
    )
  group by incident_id
)
select
  incident_state.* replace (support_of(support) as support),
  held.mention_ids
from incident_state
join held on held.incident_id = incident_state.incident_id
where incident_state.rowid in (
    select rowid
    from incident_state
    where incident_hash in (select md5_number_lower(unnest(from_json($incident_ids, '["varchar"]'))))
  )
  and incident_state.known_to is null
  and not incident_state.is_retracted
order by incident_state.incident_id;
