-- fail: a quote is 1 to 400 characters long and equals the article's text at its offsets
with quoted as (
  select mention_id, field, part, start_offset, end_offset, quote from evidence
  union all
  select mention_id, 'trigger', trigger_part, trigger_start, trigger_end, trigger_quote from mention
),
placed as (
  select
    quoted.*,
    mention.article_key,
    mention.version,
    case quoted.part
      when 'title' then article_version.title
      when 'lead' then article_version.lead
      when 'body' then article_version.body
    end as text
  from quoted
  join mention on mention.mention_id = quoted.mention_id
  left join article_version on article_version.article_key = mention.article_key and article_version.version = mention.version
  where mention.gone_at is null
)
select
  article_key,
  version,
  mention_id,
  field,
  part,
  start_offset,
  end_offset,
  quote
from placed
where text is null
  or quote is distinct from substring(text, start_offset + 1, end_offset - start_offset)
  or len(quote) not between 1 and 400
order by all;
