-- notes which mentions of other articles are linked to both sides of a split
-- rows: a JSON list of {"override_id", "mention_ids"}
with listed as (
  select unnest(from_json($rows, '[{"override_id": "varchar", "mention_ids": ["varchar"]}]')) as item
)
update override
set rejoined_by = listed.item.mention_ids
from listed
where override.override_id = listed.item.override_id
  and coalesce(override.rejoined_by, []) is distinct from listed.item.mention_ids
returning override.override_id;
