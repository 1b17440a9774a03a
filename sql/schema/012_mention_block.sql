-- one row: one mention in one block; only mentions that share a block are compared
create table mention_block (
  mention_id varchar not null,
  block_key varchar not null
);
