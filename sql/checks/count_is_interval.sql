-- fail: the lower end of a count, and the first of two days, is not above the upper
with told as (
  select mention_id as id, killed_low, killed_high, wounded_low, wounded_high, first_on, last_on from mention
  union all
  select incident_id, killed_low, killed_high, wounded_low, wounded_high, first_on, last_on from incident_state
)
select
  *
from told
where killed_low > killed_high
  or wounded_low > wounded_high
  or killed_low < 0
  or wounded_low < 0
  or first_on > last_on
  or (first_on is null) <> (last_on is null)
order by all;
