-- drops passages of the given articles that today's rules no longer find, or whose version is gone
-- article_keys, versions: those read now; rows: the passages that are found now, as sql/load/not_incident.sql takes them
with listed as (
  select unnest(from_json($rows, '[{
    "article_key": "varchar", "version": "varchar", "part": "varchar", "start_offset": "integer",
    "end_offset": "integer", "reason": "varchar"
  }]')) as item
)
delete from not_incident
where rowid in (
    select rowid
    from not_incident
    where article_hash in (select md5_number_lower(unnest(from_json($article_keys, '["varchar"]'))))
  )
  and (
    version in (select unnest(from_json($versions, '["varchar"]')))
    or (article_key, version) not in (
      select (article_key, version)
      from article_version
      where rowid in (
        select rowid
        from article_version
        where article_hash in (select md5_number_lower(unnest(from_json($article_keys, '["varchar"]'))))
      )
    )
  )
  and (article_key, version, part, start_offset, end_offset, reason) not in (
    select (item.article_key, item.version, item.part, item.start_offset, item.end_offset, item.reason) from listed
  )
returning article_key;
