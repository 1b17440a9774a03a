-- one row: one current mention, by article, version and trigger, with its evidence as one list
with proof as (
  select
    mention_id,
    list({
      'field': field,
      'part': part,
      'start': start_offset,
      'end': end_offset,
      'quote': quote
    } order by field, rank) as evidence
  from evidence
  group by mention_id
)
select
  mention.* exclude (mention_id, mention_no, text_no, mention_hash, article_hash, mention_digest, gone_at, names, rules),
  list_sort(mention.rules) as rules,
  coalesce(proof.evidence, []) as evidence
from mention
left join proof on proof.mention_id = mention.mention_id
where mention.gone_at is null;
