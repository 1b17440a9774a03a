-- one row: one mention of one incident as it is bound today, as in mention_current, by the incident's id or a former one: from mentions_of('inc-...')
-- its numbers are looked up first and rows then read by place: a long table is not read whole
create or replace macro mentions_of(given) as table
with chosen as materialized (
  from named_by(given)
),
bonds as materialized (
  select
    incident_id,
    mention_no,
    known_to
  from incident_mention
  where incident_hash in (select incident_hash from chosen)
),
bound as materialized (
  select
    chosen.incident_id,
    chosen.incident_hash,
    bonds.mention_no
  from bonds
  join chosen on chosen.incident_id = bonds.incident_id
  where bonds.known_to is null
),
texts as materialized (
  select text_no
  from mention
  where mention_no in (select mention_no from bound)
),
told as materialized (
  select
    text_no,
    source,
    url,
    title,
    licence,
    published_at,
    fetched_at,
    copy_of,
    version_no,
    is_newest
  from article_version
  where text_no in (select text_no from texts)
)
select
  bound.incident_id,
  bound.incident_hash,
  mention.* exclude (gone_at, text_no, mention_hash, article_hash, mention_digest),
  told.source,
  told.url,
  told.title,
  told.licence,
  told.published_at,
  told.fetched_at,
  told.copy_of,
  told.version_no,
  told.is_newest
from bound
join mention on mention.mention_no = bound.mention_no
join told on told.text_no = mention.text_no
where mention.gone_at is null;
