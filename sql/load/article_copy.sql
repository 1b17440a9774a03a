-- notes which article versions are copies of another article: one row a version
-- rows: a JSON list of {"article_key", "version", "copy_of"}; hands back one row for each row written
merge into article_version as known
using (
  with listed as (
    select unnest(from_json($rows, '[{"article_key": "varchar", "version": "varchar", "copy_of": "varchar"}]')) as item
  )
  select item.article_key as article_key, item.version as version, item.copy_of as copy_of
  from listed
  qualify row_number() over (partition by item.article_key, item.version order by item.copy_of) = 1
) as given
on known.article_key = given.article_key and known.version = given.version
when matched and known.copy_of is distinct from given.copy_of then update set copy_of = given.copy_of
returning merge_action;
