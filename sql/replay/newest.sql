-- one row: the newest finished replay of a name that a warehouse holds, promoted or not
-- replay_name: the name
select
  *
from replay
where replay_name = $replay_name
order by replayed_at desc
limit 1;
