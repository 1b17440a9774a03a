-- notes when a replay took the first warehouse's place
-- replay_name: the name; replayed_at: when it was finished; now: the time it is
update replay
set promoted_at = $now
where replay_name = $replay_name
  and replayed_at = $replayed_at
returning replay_name;
