-- notes which article versions are copies of another article: one row a version
-- what is held already is found by its short key and then by its place, so that a long table is not read whole
-- rows: a JSON list of {"article_key", "version", "copy_of"}; hands back one row for each row written
merge into article_version as known
using (
  with listed as (
    select unnest(from_json($rows, '[{"article_key": "varchar", "version": "varchar", "copy_of": "varchar"}]')) as item
  ),
  told as (
    select
      item.article_key as article_key, item.version as version, item.copy_of as copy_of
    from listed
    qualify row_number() over (partition by item.article_key, item.version order by item.copy_of) = 1
  ),
  spots as materialized (
    select rowid as spot
    from article_version
    where article_hash in (select md5_number_lower(article_key) from told)
  ),
  held as (
    select article_key, version, rowid as spot
    from article_version
    where rowid in (select spot from spots)
  )
  select told.*, coalesce(held.spot, 9223372036854775807) as spot
  from told
  left join held on held.article_key = told.article_key and held.version = told.version
) as given
on known.rowid = given.spot
when matched and known.copy_of is distinct from given.copy_of then update set copy_of = given.copy_of
returning merge_action;
