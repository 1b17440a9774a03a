-- drops versions of the given articles that no page stands for any more: the same text is kept under another page's id
-- article_keys: a JSON list
delete from article_version
where rowid in (
    select rowid
    from article_version
    where article_hash in (select md5_number_lower(unnest(from_json($article_keys, '["varchar"]'))))
  )
  and (article_key, version) not in (
    select (article_key, version)
    from article_page
    where rowid in (
        select rowid
        from article_page
        where article_hash in (select md5_number_lower(unnest(from_json($article_keys, '["varchar"]'))))
      )
  )
returning version;
