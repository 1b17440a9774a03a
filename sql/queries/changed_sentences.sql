-- one row: one sentence that an article gained or lost from one version to the next, the latest change first
-- article: its key such as mehr_en/219876 (default: all); most: how many rows (default: 50)
select
  article_key,
  version_no,
  fetched_at,
  change,
  part,
  sentence,
  url
from article_change
where article_key = coalesce(getvariable('article'), article_key)
order by fetched_at desc, article_key, version_no, part, change, sentence_no
limit coalesce(getvariable('most'), 50)::integer;
