-- fail: a mention tells at most one incident at a time
select
  mention_id,
  count(*) as incident_count
from incident_mention
where known_to is null
group by mention_id
having count(*) > 1
order by all;
