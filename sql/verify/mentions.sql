-- one row: one mention that is current or bound to an incident today, with its passages as one list, and which of its keys are not what they must be
with proof as (
  select
    mention_id,
    list([field, part, start_offset::varchar, end_offset::varchar, quote] order by field, rank) as spans,
    list(distinct mention_no) as mention_nos
  from evidence
  group by mention_id
)
select
  coalesce(mention.mention_id, bond.mention_id) as mention_id,
  mention.* exclude (mention_id),
  bond.incident_id,
  mention.mention_id is not null as is_held,
  coalesce(proof.spans, []) as spans,
  told.rules_digest,
  list_filter(['version', 'mention_hash', 'article_hash', 'text_no', 'mention_no'], lambda name: case name
    when 'version' then told.version is null
    when 'mention_hash' then mention.mention_hash is distinct from md5_number_lower(mention.mention_id)
    when 'article_hash' then mention.article_hash is distinct from md5_number_lower(mention.article_key)
    when 'text_no' then mention.text_no is distinct from told.text_no
    else [mention.mention_no] <> coalesce(proof.mention_nos, [mention.mention_no]) or mention.mention_no is distinct from bond.mention_no
  end) as broken_keys
from mention
full join (select * from incident_mention where known_to is null) as bond on bond.mention_id = mention.mention_id
left join article_version as told on told.version = mention.version
left join proof on proof.mention_id = mention.mention_id
where mention.gone_at is null
  or bond.mention_id is not null
order by mention_id;
