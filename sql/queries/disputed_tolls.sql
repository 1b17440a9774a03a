-- one row: one incident on whose dead or wounded current reports differ, with every figure given
-- most: how many rows (default: 50)
with disputed as (
  select
    incident_id,
    incident_hash,
    first_on,
    locality,
    killed_low,
    killed_high,
    wounded_low,
    wounded_high
  from incident_current
  where list_has_any(disputed, ['killed', 'wounded', 'killed_or_wounded'])
  order by first_on desc nulls last, incident_id
  limit coalesce(getvariable('most'), 50)::integer
)
select
  disputed.* exclude (incident_hash, wounded_low, wounded_high),
  list(distinct toll_timeline.killed_low order by toll_timeline.killed_low) as killed_said,
  disputed.wounded_low,
  disputed.wounded_high,
  list(distinct toll_timeline.wounded_low order by toll_timeline.wounded_low) as wounded_said,
  count(distinct toll_timeline.source) as source_count
from disputed
join toll_timeline on toll_timeline.incident_hash = disputed.incident_hash and toll_timeline.incident_id = disputed.incident_id
group by all
order by disputed.first_on desc nulls last, disputed.incident_id;
