-- warn: no text of the newest day of fetching names a date that does not exist, or that its weekday or the other calendar contradicts
select
  article_key,
  list_filter(warnings, lambda told: regexp_matches(told, 'no such day|another day|says \d{4}-')) as said
from article_version
where fetched_at > (select max(fetched_at) from article_version) - interval 1 day
  and len(said) > 0
order by article_key;
