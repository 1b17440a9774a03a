-- one row: one sentence that one version of an article has and the version before it lacks, or the other way round
create or replace view article_change as
with revised as materialized (
  select distinct article_hash
  from article_version
  where version_no > 1
),
numbered as (
  select
    article_key,
    version,
    source,
    url,
    fetched_at,
    version_no,
    [
      {'part': 'title', 'text': title},
      {'part': 'lead', 'text': lead},
      {'part': 'body', 'text': body}
    ] as parts
  from article_version
  where article_hash in (select article_hash from revised)
),
part as (
  select
    article_key,
    version_no,
    unnest(parts) as item
  from numbered
),
sentence as (
  select
    article_key,
    version_no,
    item.part as part,
    unnest(regexp_extract_all(item.text, '[^\n]+?(?:[.!?؟]["”’)]*(?:\s|$)|\n|$)')) as words,
    generate_subscripts(regexp_extract_all(item.text, '[^\n]+?(?:[.!?؟]["”’)]*(?:\s|$)|\n|$)'), 1) as sentence_no
  from part
),
said as (
  select
    article_key,
    version_no,
    part,
    sentence_no,
    regexp_replace(words, '^\s+|\s+$', '', 'g') as sentence
  from sentence
  where regexp_matches(words, '\S')
),
turn as (
  select
    'added' as change,
    said.*,
    said.version_no as at_version_no
  from said
  where said.version_no > 1
  union all
  select
    'dropped' as change,
    said.*,
    said.version_no + 1 as at_version_no
  from said
)
select
  turn.article_key,
  numbered.version,
  numbered.version_no,
  numbered.fetched_at,
  turn.change,
  turn.part,
  turn.sentence_no,
  turn.sentence,
  numbered.source,
  numbered.url
from turn
join numbered on numbered.article_key = turn.article_key and numbered.version_no = turn.at_version_no
where not exists (
  select 1
  from said as other
  where other.article_key = turn.article_key
    and other.version_no = case turn.change when 'added' then turn.at_version_no - 1 else turn.at_version_no end
    and other.sentence = turn.sentence
);
