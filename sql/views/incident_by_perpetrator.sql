-- one row: one named perpetrator with its incidents, accidents left out; null perpetrator = nobody was named
create or replace view incident_by_perpetrator as
select
  perpetrator,
  any_value(doer.name_fa) as perpetrator_fa,
  count(*) as incident_count,
  count(*) filter (where attack_current.kind = 'attack') as attack_count,
  count(*) filter (where claimed_by = perpetrator) as claimed_count,
  count(*) filter (where status = 'new') as new_count,
  count(*) filter (where status = 'background') as background_count,
  coalesce(sum(killed_low), 0)::bigint as killed_low,
  coalesce(sum(wounded_low), 0)::bigint as wounded_low,
  min(first_on) as first_on,
  max(last_on) as last_on
from attack_current
left join persian_name as doer on doer.kind = 'group' and doer.name = perpetrator
group by perpetrator;
