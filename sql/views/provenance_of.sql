-- one row: one quote that supports one cell of one incident, by its id or a former one: from provenance('inc-...', 'killed')
create or replace macro provenance(given, cell) as table
select
  *
from provenance
where incident_hash = md5_number_lower(leads_to(given))
  and incident_id = leads_to(given)
  and field = cell
order by is_supporting desc, published_at, article_key, rank;
