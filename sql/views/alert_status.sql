-- one row: one message with what became of it: withdrawn, sent, tried in vain, or waiting
create or replace view alert_status as
with tried as (
  select
    alert_id,
    count(*) as attempt_count,
    count(distinct channel) filter (where accepted_at is not null) as channels_done,
    max(accepted_at) as sent_at,
    arg_max(error, attempted_at) as last_error
  from delivery
  group by alert_id
)
select
  alert.*,
  coalesce(tried.channels_done, 0) as channels_done,
  tried.sent_at,
  tried.last_error,
  case
    when alert.withdrawn_at is not null then 'withdrawn'
    when tried.channels_done > 0 then 'sent'
    when tried.attempt_count > 0 then 'tried'
    else 'waiting'
  end as delivery_state
from alert
left join tried on tried.alert_id = alert.alert_id;
