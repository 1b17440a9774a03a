-- one row: the newest state of one of the given incidents, whether it still holds or not
-- incident_ids: a JSON list
select
  * replace (support_of(support) as support)
from incident_state
where rowid in (
    select rowid
    from incident_state
    where incident_hash in (select md5_number_lower(unnest(from_json($incident_ids, '["varchar"]'))))
  )
qualify row_number() over (partition by incident_id order by known_from desc) = 1
order by incident_id;
