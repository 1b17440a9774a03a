-- one row: one incident on whose dead or wounded current reports differ, with every figure given
-- most: how many rows (default: 50)
select
  incident_current.incident_id,
  incident_current.first_on,
  incident_current.locality,
  incident_current.killed_low,
  incident_current.killed_high,
  list(distinct toll_timeline.killed_low order by toll_timeline.killed_low) as killed_said,
  incident_current.wounded_low,
  incident_current.wounded_high,
  list(distinct toll_timeline.wounded_low order by toll_timeline.wounded_low) as wounded_said,
  count(distinct toll_timeline.source) as source_count
from incident_current
join toll_timeline on toll_timeline.incident_id = incident_current.incident_id
where list_has_any(incident_current.disputed, ['killed', 'wounded', 'killed_or_wounded'])
group by all
order by incident_current.first_on desc nulls last, incident_current.incident_id
limit coalesce(getvariable('most'), 50)::integer;
