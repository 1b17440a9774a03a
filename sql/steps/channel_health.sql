-- one row: one channel with its failures since it last took a message, and when it was last tried
-- given_up: how the receipt of a message that is tried no more begins, with a %; those are no attempts
with tried as (
  select
    channel,
    attempted_at,
    accepted_at
  from delivery
  where error is null
    or error not like $given_up
),
taken as (
  select
    channel,
    max(attempted_at) as last_taken_at
  from tried
  where accepted_at is not null
  group by channel
)
select
  tried.channel,
  count(distinct tried.attempted_at) filter (
    where tried.accepted_at is null
      and (taken.last_taken_at is null or tried.attempted_at > taken.last_taken_at)
  ) as failures,
  max(tried.attempted_at) as last_attempt_at
from tried
left join taken on taken.channel = tried.channel
group by tried.channel
order by tried.channel;
