-- two columns more, each a JSON list: why a message was sent, to be said in any language, and the articles it names; null in older messages
alter table alert add column said varchar;
alter table alert add column voices varchar;
