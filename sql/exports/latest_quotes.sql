-- one row: one supporting passage of an incident on the page, one a field and article
-- incident_ids: a JSON list
select
  incident_id,
  field,
  quote,
  source,
  title,
  url,
  licence,
  published_at
from shared_quote
where incident_id in (select unnest(from_json($incident_ids, '["varchar"]')))
  and is_supporting
  and field not in ('kind', 'status', 'outcome', 'target') -- the words of these are mostly those of another cell
qualify row_number() over (
  partition by incident_id, article_key, field
  order by version, part desc, start_offset, quote
) = 1
order by incident_id, published_at, article_key, field;
