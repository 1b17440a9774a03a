-- one row: one decision of a person with what became of it: in force, contradicted, overruled, unmatched or unset
create or replace view override_status as
with decision as (
  select
    override_id,
    any_value(deed) as deed,
    any_value(field) as field,
    any_value(value) as value,
    any_value(author) as author,
    any_value(reason) as reason,
    any_value(made_at) as made_at,
    any_value(unset_at) as unset_at,
    any_value(unset_by) as unset_by,
    any_value(unset_reason) as unset_reason,
    any_value(matched_id) as matched_id,
    any_value(rejoined_by) as rejoined_by,
    list(distinct incident_id order by incident_id) as named_incidents,
    case
      when any_value(deed) = 'merge' or (any_value(deed) = 'pin' and any_value(field) is null) then ['when', 'where']
      when any_value(field) in ('country', 'admin1', 'locality', 'site') then ['where']
      else [any_value(field)]
    end as cells
  from override
  group by override_id
),
placed as (
  select
    decision.*,
    incident_state.incident_id,
    coalesce(list_contains(incident_state.overrides, decision.override_id), false) as is_applied,
    support_of(incident_state.support) as support
  from decision
  left join incident_mention on incident_mention.mention_id = decision.matched_id and incident_mention.known_to is null
  left join incident_state on incident_state.incident_id = incident_mention.incident_id and incident_state.known_to is null
),
rejoining as (
  select
    override_id,
    made_at,
    unnest(rejoined_by) as mention_id
  from decision
),
against as (
  select
    rejoining.override_id,
    mention_current.article_key
  from rejoining
  join mention_current on mention_current.mention_id = rejoining.mention_id
  where mention_current.fetched_at > rejoining.made_at
    and mention_current.is_newest
  union all
  select
    placed.override_id,
    mention_current.article_key
  from placed
  join mention_current on mention_current.incident_id = placed.incident_id
  left join evidence on evidence.mention_id = mention_current.mention_id and list_contains(placed.cells, evidence.field)
  where placed.deed <> 'split'
    and mention_current.fetched_at > placed.made_at
    and mention_current.is_newest
    and case
      when placed.deed = 'retract' then true
      when evidence.field is null and placed.field not in ('kind', 'outcome') then false
      else not list_contains(coalesce(placed.support[coalesce(evidence.field, placed.field)], []), mention_current.mention_id)
    end
),
otherwise as (
  select
    override_id,
    list(distinct article_key order by article_key) as said_otherwise
  from against
  group by override_id
)
select
  placed.override_id,
  case
    when placed.unset_at is not null then 'unset'
    when placed.matched_id is null then 'unmatched'
    when not placed.is_applied then 'overruled'
    when otherwise.override_id is not null then 'contradicted'
    else 'in force'
  end as override_state,
  placed.deed,
  placed.incident_id,
  placed.named_incidents,
  placed.field,
  placed.value,
  placed.author,
  placed.reason,
  placed.made_at,
  coalesce(otherwise.said_otherwise, []) as said_otherwise,
  placed.unset_at,
  placed.unset_by,
  placed.unset_reason
from placed
left join otherwise on otherwise.override_id = placed.override_id;
