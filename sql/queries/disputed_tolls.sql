-- one row: one incident on whose dead or wounded current reports differ, with every figure given
-- most: how many rows (default: 50)
with disputed as materialized (
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
),
bound as materialized (
  select
    incident_id,
    mention_no
  from incident_mention
  where incident_hash in (select incident_hash from disputed)
    and known_to is null
),
told as materialized (
  select
    mention_no,
    text_no,
    killed_low,
    wounded_low
  from mention
  where mention_no in (select mention_no from bound)
    and gone_at is null
    and coalesce(killed_low, wounded_low, killed_or_wounded_low, attackers_killed_low) is not null
),
shown as materialized (
  select
    text_no,
    source
  from article_version
  where text_no in (select text_no from told)
)
select
  disputed.* exclude (incident_hash, wounded_low, wounded_high),
  list(distinct told.killed_low order by told.killed_low) as killed_said,
  disputed.wounded_low,
  disputed.wounded_high,
  list(distinct told.wounded_low order by told.wounded_low) as wounded_said,
  count(distinct shown.source) as source_count
from disputed
join bound on bound.incident_id = disputed.incident_id
join told on told.mention_no = bound.mention_no
join shown on shown.text_no = told.text_no
group by all
order by disputed.first_on desc nulls last, disputed.incident_id;
