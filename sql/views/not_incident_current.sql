-- one row: one violent-looking passage of an article's newest version that tells no incident, with the reason
create or replace view not_incident_current as
select
  not_incident.reason,
  not_incident.quote,
  not_incident.rule,
  not_incident.part,
  not_incident.start_offset,
  not_incident.end_offset,
  article.article_key,
  article.version,
  article.source,
  article.title,
  article.url,
  article.published_at
from not_incident
join article on article.article_key = not_incident.article_key and article.version = not_incident.version;
