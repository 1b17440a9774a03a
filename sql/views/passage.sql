-- one row: one passage of one cell of one mention, also of the cells that rest on another one's words
-- the words that tell the event are the passage of kind, status and outcome, those of a target's type the target's
create or replace view passage as
select
  mention_no,
  mention_id,
  field,
  rank,
  part,
  start_offset,
  end_offset,
  quote
from evidence
union all
select
  evidence.mention_no,
  evidence.mention_id,
  'target',
  evidence.rank,
  evidence.part,
  evidence.start_offset,
  evidence.end_offset,
  evidence.quote
from evidence
join mention on mention.mention_no = evidence.mention_no and mention.target is not null
where evidence.field = 'target_type'
union all
select
  mention_no,
  mention_id,
  unnest(['kind', 'status', 'outcome']),
  0,
  trigger_part,
  trigger_start,
  trigger_end,
  trigger_quote
from mention;
