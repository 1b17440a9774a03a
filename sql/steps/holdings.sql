-- one row: how much of one thing the warehouse holds
select 'pages' as what, count(*) as how_many, max(fetched_at) as newest_at from page
union all
select 'pages that are no article' as what, count(*) as how_many, max(fetched_at) as newest_at from rejected
union all
select 'article versions' as what, count(*) as how_many, max(fetched_at) as newest_at from article_version
union all
select 'mentions' as what, count(*) as how_many, null as newest_at from mention where gone_at is null
union all
select 'incidents' as what, count(*) as how_many, max(known_from) as newest_at from incident_current
union all
select 'messages' as what, count(*) as how_many, max(created_at) as newest_at from alert where withdrawn_at is null
union all
select 'snapshots' as what, count(*) as how_many, max(published_at) as newest_at from publication;
