-- notes every mention as to be resolved
insert into mention_touched (mention_id)
select mention_id
from mention
where mention_id not in (select mention_id from mention_touched)
returning mention_id;
