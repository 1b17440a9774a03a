-- merges what people have decided: one row a mention that a decision holds on to; only that it was unset is ever changed
-- rows: a JSON list of objects with the columns below; hands back one row for each row written
merge into override as known
using (
  with listed as (
    select unnest(from_json($rows, '[{
      "override_id": "varchar", "rank": "integer", "deed": "varchar", "field": "varchar", "value": "varchar",
      "author": "varchar", "reason": "varchar", "made_at": "timestamptz", "side": "integer",
      "incident_id": "varchar", "mention_id": "varchar", "article_key": "varchar", "version": "varchar",
      "trigger_quote": "varchar", "unset_at": "timestamptz", "unset_by": "varchar", "unset_reason": "varchar"
    }]')) as item
  )
  select
    item.override_id as override_id, item.rank as rank, item.deed as deed, item.field as field,
    item.value as value, item.author as author, item.reason as reason, item.made_at as made_at,
    item.side as side, item.incident_id as incident_id, item.mention_id as mention_id,
    item.article_key as article_key, item.version as version, item.trigger_quote as trigger_quote,
    item.unset_at as unset_at, item.unset_by as unset_by, item.unset_reason as unset_reason
  from listed
  qualify row_number() over (partition by item.override_id, item.rank order by item.mention_id) = 1
) as given
on known.override_id = given.override_id and known.rank = given.rank
when matched and (
  known.unset_at, known.unset_by, known.unset_reason
) is distinct from (
  given.unset_at, given.unset_by, given.unset_reason
) then update set
  unset_at = given.unset_at, unset_by = given.unset_by, unset_reason = given.unset_reason
when not matched then insert (
  override_id, rank, deed, field, value, author, reason, made_at, side, incident_id, mention_id, article_key,
  version, trigger_quote, unset_at, unset_by, unset_reason
) values (
  given.override_id, given.rank, given.deed, given.field, given.value, given.author, given.reason,
  given.made_at, given.side, given.incident_id, given.mention_id, given.article_key, given.version,
  given.trigger_quote, given.unset_at, given.unset_by, given.unset_reason
)
returning merge_action;
