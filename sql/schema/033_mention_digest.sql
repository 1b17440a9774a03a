-- columns more: the digest of a mention with its passages as it was written, and of the rules by which its text was read; null in rows from before
alter table mention add column mention_digest varchar;
alter table article_version add column rules_digest varchar;
