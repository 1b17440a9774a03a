-- one row: one message that readers can already look up in a published snapshot, with the channels that have not taken it yet
-- channels: a JSON list, for messages whose rule names none; given_up: how the receipt of a message that is tried no more begins, with a %
with taken as (
  select
    alert_id,
    list(distinct channel) as channels
  from delivery
  where accepted_at is not null
    or error like $given_up
  group by alert_id
),
owed as (
  select
    alert.alert_id,
    list_sort(list_filter(
      case when len(alert.channels) > 0 then alert.channels else from_json($channels, '["varchar"]') end,
      lambda channel: not list_contains(coalesce(taken.channels, []), channel)
    )) as channels_owed
  from alert
  left join taken on taken.alert_id = alert.alert_id
  where alert.withdrawn_at is null
    and alert.state_known_from <= (select max(known_to_at) from publication)
)
select
  alert.*,
  owed.channels_owed
from alert
join owed on owed.alert_id = alert.alert_id
where len(owed.channels_owed) > 0
order by alert.created_at, alert.alert_id;
