-- one row: what the night of a day brought; an incident or message belongs to the last night that began before it
-- day: a civil day in Tehran
with night as (
  select
    min(started_at) as began_at,
    (select min(started_at) from visit where day > $day) as next_at
  from visit
  where day = $day
),
text as (
  select
    article_version.article_key,
    article_version.version,
    page.day,
    row_number() over (
      partition by article_version.article_key
      order by article_version.fetched_at, article_version.version
    ) as version_no
  from article_version
  join page on page.page_id = article_version.version
),
opened as (
  select
    incident_state.incident_id,
    incident_state.known_from = min(incident_state.known_from) over (partition by incident_state.incident_id) as is_first
  from incident_state
  qualify incident_state.known_from >= (select began_at from night)
    and incident_state.known_from < coalesce((select next_at from night), 'infinity'::timestamptz)
),
told as (
  select alert.message_kind
  from alert
  where alert.withdrawn_at is null
    and alert.created_at >= (select began_at from night)
    and alert.created_at < coalesce((select next_at from night), 'infinity'::timestamptz)
)
select
  (select count(*) from text where day = $day and version_no = 1) as articles_new,
  (select count(*) from text where day = $day and version_no > 1) as articles_revised,
  (
    select count(*) from request where day = $day and kind = 'article' and outcome = 'unchanged'
  ) as unchanged,
  (select count(distinct incident_id) from opened where is_first) as incidents_new,
  (select count(distinct incident_id) from opened where not is_first) as incidents_updated,
  (select count(*) from told where message_kind = 'Alert') as alerts_new,
  (select count(*) from told where message_kind <> 'Alert') as alerts_update;
