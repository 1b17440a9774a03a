-- has ids lead to other incidents: one row an alias that does not hold yet
-- rows: a JSON list of objects with the columns below; what no longer holds is ended first, by sql/steps/close_incident_alias.sql
merge into incident_alias as known
using (
  with listed as (
    select unnest(from_json($rows, '[{
      "alias_id": "varchar", "incident_id": "varchar", "known_from": "timestamptz"
    }]')) as item
  )
  select
    item.alias_id as alias_id, item.incident_id as incident_id, item.known_from as known_from
  from listed
  qualify row_number() over (partition by item.alias_id, item.incident_id order by item.known_from) = 1
) as given
on known.alias_id = given.alias_id and known.incident_id = given.incident_id and known.known_to is null
when not matched then insert (
  alias_id, incident_id, known_from
) values (
  given.alias_id, given.incident_id, given.known_from
)
returning merge_action;
