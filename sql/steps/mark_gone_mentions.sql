-- marks mentions of the given articles that today's rules no longer find, or whose version is gone
-- article_keys, versions: those read now; mention_ids: the mentions that are found in them; now: the time it is
update mention
set gone_at = $now
where gone_at is null
  and rowid in (
    select rowid
    from mention
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
  and mention_id not in (select unnest(from_json($mention_ids, '["varchar"]')))
returning mention_id;
