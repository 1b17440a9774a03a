-- notes which mention today is the one that an override holds on to, null where none is
-- rows: a JSON list of {"override_id", "mention_id"}, the first mention by which each override acts
with listed as (
  select unnest(from_json($rows, '[{"override_id": "varchar", "mention_id": "varchar"}]')) as item
)
update override
set matched_id = listed.item.mention_id
from listed
where override.override_id = listed.item.override_id
  and override.matched_id is distinct from listed.item.mention_id
returning override.override_id;
