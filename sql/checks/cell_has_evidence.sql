-- fail: every cell of a mention that says something has a passage that supports it
with cell as (
  select mention_id, 'when' as field from mention where gone_at is null and first_on is not null
  union all
  select mention_id, 'where' from mention where gone_at is null and coalesce(place_text, site, locality, admin1) is not null
  union all
  select mention_id, 'killed' from mention where gone_at is null and killed_low is not null
  union all
  select mention_id, 'wounded' from mention where gone_at is null and wounded_low is not null
  union all
  select mention_id, 'killed_or_wounded' from mention where gone_at is null and killed_or_wounded_low is not null
  union all
  select mention_id, 'attackers_killed' from mention where gone_at is null and attackers_killed_low is not null
  union all
  select mention_id, 'attack_type' from mention where gone_at is null and attack_type is not null
  union all
  select mention_id, 'weapon' from mention where gone_at is null and weapon is not null
  union all
  select mention_id, 'target_type' from mention where gone_at is null and target_type is not null
  union all
  select mention_id, 'perpetrator' from mention where gone_at is null and perpetrator is not null
  union all
  select mention_id, 'claimed_by' from mention where gone_at is null and claimed_by is not null
)
select
  cell.mention_id,
  cell.field
from cell
where (cell.mention_id, cell.field) not in (select (mention_id, field) from evidence)
order by all;
