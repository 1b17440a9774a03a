-- one row: one passage of one cell of one incident, with the words that stand at its offsets in the stored text
select
  incident_mention.incident_id,
  passage.field,
  passage.mention_id,
  mention.article_key,
  mention.version,
  passage.part,
  passage.start_offset,
  passage.end_offset,
  passage.quote,
  substring(
    case passage.part
      when 'title' then article_version.title
      when 'lead' then article_version.lead
      when 'body' then article_version.body
    end,
    passage.start_offset + 1,
    passage.end_offset - passage.start_offset
  ) as words
from passage
join mention on mention.mention_id = passage.mention_id and mention.gone_at is null
join incident_mention on incident_mention.mention_id = mention.mention_id and incident_mention.known_to is null
left join article_version on article_version.article_key = mention.article_key and article_version.version = mention.version
order by incident_mention.incident_id, passage.field, passage.mention_id, passage.rank;
