-- merges Persian names: one row a name
-- rows: a JSON list of objects with the columns below; hands back one row for each row written
merge into persian_name as known
using (
  with listed as (
    select unnest(from_json($rows, '[{"kind": "varchar", "country": "varchar", "name": "varchar", "name_fa": "varchar"}]')) as item
  )
  select
    item.kind as kind, item.country as country, item.name as name, item.name_fa as name_fa
  from listed
  qualify row_number() over (partition by item.kind, item.country, item.name order by item.name_fa) = 1
) as given
on known.kind = given.kind and known.country = given.country and known.name = given.name
when matched and known.name_fa is distinct from given.name_fa then update set name_fa = given.name_fa
when not matched then insert (
  kind, country, name, name_fa
) values (
  given.kind, given.country, given.name, given.name_fa
)
returning merge_action;
