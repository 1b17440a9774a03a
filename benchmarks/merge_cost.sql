-- appends copies of a small warehouse, attached as base, to one that holds the older ones: those from from_copy until before to_copy
-- copies, nights, held, texts: how many copies there are, by how many days each is older than the one before, mentions and texts in each
-- a copy stands at other places and under other ids; copy 0 is the small warehouse itself
create or replace temp macro mention_of(ident, copy) as if(copy = 0, ident, left(ident, 56) || lpad(copy::varchar, 8, '0'));
create or replace temp macro incident_of(ident, copy) as if(copy = 0, ident, left(ident, 12) || lpad(copy::varchar, 8, '0'));
create or replace temp macro name_of(name, copy) as if(copy = 0, name, name || ' ' || copy);
create or replace temp macro hash_of(hash, copy) as if(copy = 0, hash, md5_number_lower(hash || ' ' || copy));
create or replace temp macro days_of(copy) as to_days((copy * getvariable('nights'))::integer);
create or replace temp macro number_of(number, copy) as number + (getvariable('copies') - 1 - copy) * getvariable('held');
create or replace temp macro text_of(number, copy) as number + (getvariable('copies') - 1 - copy) * getvariable('texts');
create or replace temp table copies as
select unnest(range(getvariable('from_copy')::bigint, getvariable('to_copy')::bigint)) as copy;
insert into page by name
select page.* replace (
  name_of(page_id, copy) as page_id,
  fetched_at - days_of(copy) as fetched_at,
  md5_number_lower(name_of(page_id, copy)) as page_hash
)
from copies, base.page;
insert into article_page by name
select article_page.* replace (
  name_of(page_id, copy) as page_id,
  name_of(article_key, copy) as article_key,
  name_of(version, copy) as version,
  md5_number_lower(name_of(page_id, copy)) as page_hash,
  md5_number_lower(name_of(article_key, copy)) as article_hash
)
from copies, base.article_page;
insert into article_version by name
select article_version.* replace (
  name_of(article_key, copy) as article_key,
  name_of(version, copy) as version,
  name_of(copy_of, copy) as copy_of,
  published_at - days_of(copy) as published_at,
  (published_on - days_of(copy))::date as published_on,
  fetched_at - days_of(copy) as fetched_at,
  md5_number_lower(name_of(article_key, copy)) as article_hash,
  text_of(text_no, copy) as text_no
)
from copies, base.article_version;
insert into not_incident by name
select not_incident.* replace (
  name_of(article_key, copy) as article_key,
  name_of(version, copy) as version,
  md5_number_lower(name_of(article_key, copy)) as article_hash
)
from copies, base.not_incident;
insert into mention by name
select mention.* replace (
  number_of(mention_no, copy) as mention_no,
  mention_of(mention_id, copy) as mention_id,
  name_of(article_key, copy) as article_key,
  name_of(version, copy) as version,
  (first_on - days_of(copy))::date as first_on,
  (last_on - days_of(copy))::date as last_on,
  name_of(locality, copy) as locality,
  md5_number_lower(mention_of(mention_id, copy)) as mention_hash,
  md5_number_lower(name_of(article_key, copy)) as article_hash,
  text_of(text_no, copy) as text_no
)
from copies, base.mention;
insert into evidence by name
select evidence.* replace (
  mention_of(mention_id, copy) as mention_id,
  number_of(mention_no, copy) as mention_no
)
from copies, base.evidence;
insert into mention_block by name
select mention_block.* replace (
  hash_of(block_hash, copy) as block_hash,
  (block_on - days_of(copy))::date as block_on,
  number_of(mention_no, copy) as mention_no
)
from copies, base.mention_block;
insert into undated_block by name
select undated_block.* replace (
  hash_of(block_hash, copy) as block_hash,
  number_of(mention_no, copy) as mention_no
)
from copies, base.undated_block;
insert into timeless_block by name
select timeless_block.* replace (
  hash_of(block_hash, copy) as block_hash,
  number_of(mention_no, copy) as mention_no
)
from copies, base.timeless_block;
insert into incident_state by name
select incident_state.* replace (
  incident_of(incident_id, copy) as incident_id,
  mention_of(founding_mention_id, copy) as founding_mention_id,
  known_from - days_of(copy) as known_from,
  known_to - days_of(copy) as known_to,
  (first_on - days_of(copy))::date as first_on,
  (last_on - days_of(copy))::date as last_on,
  name_of(locality, copy) as locality,
  first_published_at - days_of(copy) as first_published_at,
  last_published_at - days_of(copy) as last_published_at,
  if(copy = 0, support, regexp_replace(support, '[0-9a-f]{8}"', lpad(copy::varchar, 8, '0') || '"', 'g')) as support,
  md5_number_lower(incident_of(incident_id, copy)) as incident_hash,
  md5_number_lower(mention_of(founding_mention_id, copy)) as founding_hash
)
from copies, base.incident_state;
insert into incident_mention by name
select incident_mention.* replace (
  incident_of(incident_id, copy) as incident_id,
  mention_of(mention_id, copy) as mention_id,
  known_from - days_of(copy) as known_from,
  known_to - days_of(copy) as known_to,
  md5_number_lower(incident_of(incident_id, copy)) as incident_hash,
  md5_number_lower(mention_of(mention_id, copy)) as mention_hash,
  number_of(mention_no, copy) as mention_no
)
from copies, base.incident_mention;
insert into incident_alias by name
select incident_alias.* replace (
  incident_of(alias_id, copy) as alias_id,
  incident_of(incident_id, copy) as incident_id,
  known_from - days_of(copy) as known_from,
  known_to - days_of(copy) as known_to
)
from copies, base.incident_alias;
