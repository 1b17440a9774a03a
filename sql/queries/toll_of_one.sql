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
  published_at,
  source,
  killed_low,
  killed_high,
  wounded_low,
  wounded_high,
  attributed_to,
  version_no,
  is_newest,
  url
from toll_timeline((select incident_id from chosen))
order by published_at, fetched_at, article_key;
