-- binds mentions to incidents: one row a bond that does not hold yet
-- rows: a JSON list of objects with the columns below; what no longer holds is ended first, by sql/steps/close_incident_mention.sql
merge into incident_mention as known
using (
  with listed as (
    select unnest(from_json($rows, '[{
      "incident_id": "varchar", "mention_id": "varchar", "known_from": "timestamptz"
    }]')) as item
  )
  select
    item.incident_id as incident_id, item.mention_id as mention_id, item.known_from as known_from
  from listed
  qualify row_number() over (partition by item.incident_id, item.mention_id order by item.known_from) = 1
) as given
on known.incident_id = given.incident_id and known.mention_id = given.mention_id and known.known_to is null
when not matched then insert (
  incident_id, mention_id, known_from
) values (
  given.incident_id, given.mention_id, given.known_from
)
returning merge_action;
