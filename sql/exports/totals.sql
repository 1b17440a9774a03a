-- one row: what the snapshot holds
select
  (select count(*) from incident_current) as incident_count,
  (select count(*) from attack_current where status = 'new') as new_attack_count,
  (select count(*) from article) as article_count,
  (select count(distinct source) from article) as source_count,
  (select max(fetched_at) from page) as newest_page_at;
