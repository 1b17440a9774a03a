-- one column more: 1 for the oldest version of its article; counted anew whenever versions of the article are written
alter table article_version add column version_no integer;
