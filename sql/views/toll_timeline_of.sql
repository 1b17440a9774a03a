-- one row: the figures that one article version gave of one incident, by its id or a former one: from toll_timeline('inc-...')
create or replace macro toll_timeline(given) as table
select
  *
from toll_timeline
where incident_hash = md5_number_lower(leads_to(given))
  and incident_id = leads_to(given)
order by published_at, fetched_at, article_key;
