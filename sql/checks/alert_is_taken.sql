-- warn: a message that a channel refused was taken by it later
select
  delivery.alert_id,
  delivery.channel,
  count(*) as attempt_count,
  arg_max(delivery.error, delivery.attempted_at) as last_error
from delivery
join alert on alert.alert_id = delivery.alert_id and alert.withdrawn_at is null
group by delivery.alert_id, delivery.channel
having count(delivery.accepted_at) = 0
order by all;
