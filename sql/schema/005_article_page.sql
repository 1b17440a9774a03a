-- one row: one page that was read as an article, and the version of the article whose text it shows
create table article_page (
  page_id varchar not null,
  article_key varchar not null,
  version varchar not null,
  text_digest varchar not null
);
