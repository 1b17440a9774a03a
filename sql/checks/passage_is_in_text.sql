-- fail: the quote of a passage that tells no incident equals the article's text at its offsets
select
  not_incident.article_key,
  not_incident.version,
  not_incident.part,
  not_incident.start_offset,
  not_incident.end_offset,
  not_incident.quote
from not_incident
left join article_version
  on article_version.article_key = not_incident.article_key and article_version.version = not_incident.version
where not_incident.quote is distinct from substring(
  case not_incident.part
    when 'title' then article_version.title
    when 'lead' then article_version.lead
    when 'body' then article_version.body
  end,
  not_incident.start_offset + 1,
  not_incident.end_offset - not_incident.start_offset
)
order by all;
