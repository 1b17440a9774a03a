-- one row: one incident as the warehouse held it at a moment, whatever became of it since
-- moment: a time with its offset, such as '2026-03-02 06:00:00+03:30' (default: the moment of the first publication); most: how many rows (default: 1000)
select
  incident_id,
  known_from,
  kind,
  status,
  first_on,
  country,
  locality,
  killed_low,
  killed_high,
  wounded_low,
  perpetrator,
  article_count
from incident_as_known_at(
  coalesce(getvariable('moment')::timestamptz, (select min(known_to_at) from publication), now())
)
order by first_on desc nulls last, incident_id
limit coalesce(getvariable('most'), 1000)::integer;
