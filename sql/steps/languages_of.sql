-- one row: one language in which one of the given mentions is told
-- mention_ids: a JSON list
select distinct
  article_version.language
from mention
join article_version on article_version.article_key = mention.article_key and article_version.version = mention.version
where mention.mention_id in (select unnest(from_json($mention_ids, '["varchar"]')))
order by article_version.language;
