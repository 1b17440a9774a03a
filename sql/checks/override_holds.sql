-- warn: what a person has decided is found again, is not overruled, and no newer article says otherwise
select
  override_id,
  override_state,
  deed,
  named_incidents,
  field,
  value,
  author,
  said_otherwise
from override_status
where override_state in ('unmatched', 'overruled', 'contradicted')
order by all;
