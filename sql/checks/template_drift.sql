-- warn: fewer than one in ten of a source's latest 100 articles lose paragraphs or carry a warning, else its pages may have changed
with latest as (
  select
    source,
    article_key,
    len(warnings) > 0 or paragraphs_kept < paragraphs_found as is_odd
  from article_version
  qualify row_number() over (partition by source order by fetched_at desc, version) <= 100
)
select
  source,
  count(*) as article_count,
  count(*) filter (where is_odd) as odd_count
from latest
group by source
having count(*) >= 10
  and count(*) filter (where is_odd) >= count(*) * 0.1
order by all;
