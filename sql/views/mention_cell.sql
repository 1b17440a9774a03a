-- one row: one cell of one mention that says something, as text, with who said so when
create or replace view mention_cell as
with cell as (
  select
    mention_id,
    incident_id,
    article_key,
    version,
    source,
    published_at,
    is_newest,
    copy_of,
    attributed_to,
    unnest([
      {'field': 'kind', 'value': kind},
      {'field': 'status', 'value': status},
      {'field': 'outcome', 'value': outcome},
      {'field': 'when', 'value': days_text(first_on, last_on)},
      {'field': 'where', 'value': nullif(concat_ws(', ', site, locality, admin1, country), '')},
      {'field': 'killed', 'value': count_text(killed_low, killed_high)},
      {'field': 'wounded', 'value': count_text(wounded_low, wounded_high)},
      {'field': 'killed_or_wounded', 'value': count_text(killed_or_wounded_low, killed_or_wounded_high)},
      {'field': 'attackers_killed', 'value': count_text(attackers_killed_low, attackers_killed_high)},
      {'field': 'attack_type', 'value': attack_type},
      {'field': 'weapon', 'value': weapon},
      {'field': 'target_type', 'value': target_type},
      {'field': 'target', 'value': target},
      {'field': 'perpetrator', 'value': perpetrator},
      {'field': 'claimed_by', 'value': claimed_by}
    ]) as item
  from mention_current
)
select
  incident_id,
  mention_id,
  item.field as field,
  item.value as value,
  attributed_to[item.field] as attributed_to,
  article_key,
  version,
  source,
  published_at,
  is_newest,
  copy_of
from cell
where item.value is not null;
