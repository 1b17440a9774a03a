-- columns more: 64-bit keys by which a night's few rows are found in long tables without reading all their texts, and blocks by such keys
alter table page add column page_hash ubigint;
update page set page_hash = md5_number_lower(page_id);
alter table article_page add column page_hash ubigint;
alter table article_page add column article_hash ubigint;
update article_page set page_hash = md5_number_lower(page_id), article_hash = md5_number_lower(article_key);
alter table article_version add column article_hash ubigint;
update article_version set article_hash = md5_number_lower(article_key);
alter table not_incident add column article_hash ubigint;
update not_incident set article_hash = md5_number_lower(article_key);
alter table mention add column mention_no bigint;
alter table mention add column mention_hash ubigint;
alter table mention add column article_hash ubigint;
update mention set mention_no = rowid + 1, mention_hash = md5_number_lower(mention_id), article_hash = md5_number_lower(article_key);
alter table evidence add column mention_no bigint;
update evidence set mention_no = mention.mention_no from mention where mention.mention_id = evidence.mention_id;
alter table incident_state add column incident_hash ubigint;
alter table incident_state add column founding_hash ubigint;
update incident_state set incident_hash = md5_number_lower(incident_id), founding_hash = md5_number_lower(founding_mention_id);
alter table incident_mention add column incident_hash ubigint;
alter table incident_mention add column mention_hash ubigint;
update incident_mention set incident_hash = md5_number_lower(incident_id), mention_hash = md5_number_lower(mention_id);
insert into mention_touched select mention_id from mention where mention_id not in (select mention_id from mention_touched);
drop table mention_block;
create table mention_block (
  block_hash ubigint not null,
  block_on date not null,
  mention_no bigint not null
);
create table timeless_block (
  block_hash ubigint not null,
  mention_no bigint not null
);
