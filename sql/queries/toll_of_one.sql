-- one row: the figures that one article version gave of one incident, in the order of publication
-- incident: its id or a former one (default: the incident with most articles)
with chosen as (
  select
    coalesce(
      (select incident_id from incident_name where given_id = getvariable('incident')),
      getvariable('incident'),
      (select incident_id from incident_current order by article_count desc, incident_id limit 1)
    ) as incident_id
)
select
  toll_timeline.published_at,
  toll_timeline.source,
  toll_timeline.killed_low,
  toll_timeline.killed_high,
  toll_timeline.wounded_low,
  toll_timeline.wounded_high,
  toll_timeline.attributed_to,
  toll_timeline.version_no,
  toll_timeline.is_newest,
  toll_timeline.url
from toll_timeline
join chosen
  on toll_timeline.incident_hash = md5_number_lower(chosen.incident_id)
  and toll_timeline.incident_id = chosen.incident_id
order by toll_timeline.published_at, toll_timeline.fetched_at, toll_timeline.article_key;
