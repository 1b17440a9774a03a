-- forgets touched mentions once they are resolved
-- mention_ids: a JSON list
delete from mention_touched
where mention_id in (select unnest(from_json($mention_ids, '["varchar"]')))
returning mention_id;
