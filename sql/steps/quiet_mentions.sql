-- one row: one of the given mentions whose page came by a back-fill or from disk, so that it alarms nobody
-- mention_ids: a JSON list; a run that was cut off before its visit was noted is taken for a live one, for no alert may be lost
select
  mention.mention_id
from mention
join page on page.page_hash = md5_number_lower(mention.version) and page.page_id = mention.version
join request on request.row_id = page.row_id
left join visit on visit.run_id = page.run_id and visit.source = page.source
where mention.rowid in (
    select rowid
    from mention
    where mention_hash in (select md5_number_lower(unnest(from_json($mention_ids, '["varchar"]'))))
  )
group by mention.mention_id
having bool_or(request.kind = 'document')
  or (count(visit.run_id) > 0 and not bool_or(coalesce(visit.is_live, false)))
order by mention.mention_id;
