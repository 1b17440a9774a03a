-- columns more: numbers in the order of arrival by which rows are joined: what arrived together lies together, so that the rest is passed over
alter table article_version add column text_no bigint;
update article_version set text_no = rowid + 1;
alter table mention add column text_no bigint;
update mention
set text_no = article_version.text_no
from article_version
where article_version.article_hash = mention.article_hash
  and article_version.article_key = mention.article_key
  and article_version.version = mention.version;
alter table incident_mention add column mention_no bigint;
update incident_mention
set mention_no = mention.mention_no
from mention
where mention.mention_hash = incident_mention.mention_hash
  and mention.mention_id = incident_mention.mention_id;
