-- one row: what one channel took of one rule: when last, and how many messages since a moment, a bundle counting as one
-- since: the moment
select
  alert.rule,
  delivery.channel,
  max(delivery.accepted_at) as last_at,
  count(distinct delivery.accepted_at) filter (where delivery.accepted_at >= $since) as in_a_day
from delivery
join alert on alert.alert_id = delivery.alert_id
where delivery.accepted_at is not null
group by alert.rule, delivery.channel
order by alert.rule, delivery.channel;
