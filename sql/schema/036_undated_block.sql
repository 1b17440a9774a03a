-- one row: one mention in one block of those that any mention looks into: what has no date, or is another version of its article
-- timeless_block keeps those that hold everything: only what has no date looks into them, and they are by far the longest
create table undated_block (
  block_hash ubigint not null,
  mention_no bigint not null
);
delete from timeless_block;
insert into mention_touched select mention_id from mention where mention_id not in (select mention_id from mention_touched);
