-- drops passages of the given mentions that are no longer among their evidence
-- mention_ids: a JSON list; rows: the evidence they have now, as sql/load/evidence.sql takes it
with listed as (
  select unnest(from_json($rows, '[{"mention_id": "varchar", "field": "varchar", "rank": "integer"}]')) as item
)
delete from evidence
where mention_no in (
    select mention_no
    from mention
    where mention_hash in (select md5_number_lower(unnest(from_json($mention_ids, '["varchar"]'))))
  )
  and (mention_id, field, rank) not in (select (item.mention_id, item.field, item.rank) from listed)
returning mention_id;
