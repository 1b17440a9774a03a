-- merges sources: one row a source
-- rows: a JSON list of objects with the columns below; hands back one row for each row written
merge into source as known
using (
  with listed as (
    select unnest(from_json($rows, '[{
      "source": "varchar", "outlet": "varchar", "language": "varchar", "licence": "varchar",
      "floor": "integer"
    }]')) as item
  )
  select
    item.source as source, item.outlet as outlet, item.language as language, item.licence as licence,
    item.floor as floor
  from listed
  qualify row_number() over (partition by item.source order by item.outlet) = 1
) as given
on known.source = given.source
when matched and (
  known.outlet, known.language, known.licence, known.floor
) is distinct from (
  given.outlet, given.language, given.licence, given.floor
) then update set
  outlet = given.outlet, language = given.language, licence = given.licence, floor = given.floor
when not matched then insert (
  source, outlet, language, licence, floor
) values (
  given.source, given.outlet, given.language, given.licence, given.floor
)
returning merge_action;
