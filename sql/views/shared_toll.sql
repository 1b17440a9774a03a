-- one row: the figures that one article version gave of one incident, as they are handed on
create or replace view shared_toll as
select
  incident_id,
  published_at,
  source,
  article_key,
  version_no,
  is_newest,
  url,
  killed_low,
  killed_high,
  wounded_low,
  wounded_high,
  killed_or_wounded_low,
  killed_or_wounded_high,
  attackers_killed_low,
  attackers_killed_high,
  attributed_to
from toll_timeline;
