-- one column more: whether it is the newest version of its article
alter table article_version add column is_newest boolean;
