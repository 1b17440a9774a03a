-- one value: the cells of one incident or mention as a list of fields with their values as text, given the row itself: cells_of(told)
create or replace macro cells_of(given) as [
  {'field': 'kind', 'value': given.kind},
  {'field': 'status', 'value': given.status},
  {'field': 'outcome', 'value': given.outcome},
  {'field': 'when', 'value': days_text(given.first_on, given.last_on)},
  {'field': 'where', 'value': nullif(concat_ws(', ', given.site, given.locality, given.admin1, given.country), '')},
  {'field': 'killed', 'value': count_text(given.killed_low, given.killed_high)},
  {'field': 'wounded', 'value': count_text(given.wounded_low, given.wounded_high)},
  {'field': 'killed_or_wounded', 'value': count_text(given.killed_or_wounded_low, given.killed_or_wounded_high)},
  {'field': 'attackers_killed', 'value': count_text(given.attackers_killed_low, given.attackers_killed_high)},
  {'field': 'attack_type', 'value': given.attack_type},
  {'field': 'weapon', 'value': given.weapon},
  {'field': 'target_type', 'value': given.target_type},
  {'field': 'target', 'value': given.target},
  {'field': 'perpetrator', 'value': given.perpetrator},
  {'field': 'claimed_by', 'value': given.claimed_by}
];
