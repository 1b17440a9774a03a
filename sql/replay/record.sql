-- records a replay once it is complete
insert into replay (replay_name, rules_digest, base, base_known_at, replayed_at)
values ($replay_name, $rules_digest, $base, $base_known_at, $replayed_at);
