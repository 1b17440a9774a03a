-- one row: one state of one incident, in the order in which states became known, with the languages of the articles that told it then
with spoken as (
  select
    incident_state.incident_id,
    incident_state.known_from,
    list(distinct article_version.language) as languages
  from incident_state
  join incident_mention
    on incident_mention.incident_id = incident_state.incident_id
    and incident_mention.known_from <= incident_state.known_from
    and coalesce(incident_mention.known_to > incident_state.known_from, true)
  join mention on mention.mention_no = incident_mention.mention_no
  join article_version on article_version.text_no = mention.text_no
  group by incident_state.incident_id, incident_state.known_from
)
select
  incident_state.* replace (support_of(incident_state.support) as support),
  coalesce(spoken.languages, []) as languages
from incident_state
left join spoken on spoken.incident_id = incident_state.incident_id and spoken.known_from = incident_state.known_from
order by incident_state.known_from, incident_state.incident_id;
