-- one row: one quote that supports one cell of one incident, by its id or a former one: from provenance('inc-...', 'killed')
create or replace macro provenance(incident, cell) as table
select
  provenance.*
from provenance
where provenance.incident_id = coalesce((select incident_id from incident_name where given_id = incident), incident)
  and provenance.field = cell
order by provenance.is_supporting desc, provenance.published_at, provenance.article_key, provenance.rank;
