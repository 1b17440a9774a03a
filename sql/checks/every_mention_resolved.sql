-- fail: a mention that is not waiting to be resolved tells an incident, and one that is gone tells none
select
  mention.mention_id,
  mention.article_key,
  mention.gone_at,
  incident_mention.incident_id
from mention
left join incident_mention on incident_mention.mention_id = mention.mention_id and incident_mention.known_to is null
where mention.mention_id not in (select mention_id from mention_touched)
  and (mention.gone_at is null) <> (incident_mention.incident_id is not null)
order by all;
