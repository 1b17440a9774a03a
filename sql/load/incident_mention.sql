-- binds mentions to incidents: one row a bond that does not hold yet
-- what is held already is found by its short key and then by its place, so that a long table is not read whole
-- rows: a JSON list of objects with the columns below; what no longer holds is ended first, by sql/steps/close_incident_mention.sql
merge into incident_mention as known
using (
  with listed as (
    select unnest(from_json($rows, '[{
      "incident_id": "varchar", "mention_id": "varchar", "known_from": "timestamptz"
    }]')) as item
  ),
  told as (
    select
      item.incident_id as incident_id, item.mention_id as mention_id, item.known_from as known_from
    from listed
    qualify row_number() over (partition by item.incident_id, item.mention_id order by item.known_from) = 1
  ),
  spots as materialized (
    select rowid as spot
    from incident_mention
    where incident_hash in (select md5_number_lower(incident_id) from told)
  ),
  held as (
    select incident_id, mention_id, rowid as spot
    from incident_mention
    where rowid in (select spot from spots)
      and known_to is null
  ),
  mention_spots as materialized (
    select rowid as spot
    from mention
    where mention_hash in (select md5_number_lower(mention_id) from told)
  ),
  numbered as (
    select mention_id, mention_no
    from mention
    where rowid in (select spot from mention_spots)
  )
  select told.*, numbered.mention_no, coalesce(held.spot, 9223372036854775807) as spot
  from told
  left join held on held.incident_id = told.incident_id and held.mention_id = told.mention_id
  left join numbered on numbered.mention_id = told.mention_id
) as given
on known.rowid = given.spot
when not matched then insert (
  incident_id, mention_id, known_from,
  mention_no, incident_hash, mention_hash
) values (
  given.incident_id, given.mention_id, given.known_from,
  given.mention_no, md5_number_lower(given.incident_id), md5_number_lower(given.mention_id)
)
returning merge_action;
