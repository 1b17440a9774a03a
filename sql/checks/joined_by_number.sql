-- fail: the number by which a mention is joined to its text, its passages and its incident leads where its ids lead
select
  'mention' as joined,
  mention.mention_id
from mention
left join article_version on article_version.text_no = mention.text_no
where mention.gone_at is null
  and (article_version.article_key, article_version.version) is distinct from (mention.article_key, mention.version)
union all
select
  'evidence',
  evidence.mention_id
from evidence
left join mention on mention.mention_no = evidence.mention_no
where mention.mention_id is distinct from evidence.mention_id
union all
select
  'incident_mention',
  incident_mention.mention_id
from incident_mention
left join mention on mention.mention_no = incident_mention.mention_no
where mention.mention_id is distinct from incident_mention.mention_id
order by all;
