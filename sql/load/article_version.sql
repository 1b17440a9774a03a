-- merges articles: one row a version; what it is a copy of is told by article_copy.sql
-- what is held already is found by its short key and then by its place, so that a long table is not read whole
-- rows: a JSON list of objects with the columns below; hands back one row for each row written
merge into article_version as known
using (
  with listed as (
    select unnest(from_json($rows, '[{
      "article_key": "varchar", "version": "varchar", "source": "varchar", "outlet_id": "varchar",
      "url": "varchar", "language": "varchar", "title": "varchar", "kicker": "varchar", "lead": "varchar",
      "body": "varchar", "section": "varchar", "tags": ["varchar"], "author": "varchar",
      "signature": "varchar", "syndicated_from": "varchar", "published_at": "timestamptz",
      "published_on": "date", "published_precision": "varchar", "published_from": "varchar",
      "modified_at": "timestamptz", "licence": "varchar", "is_updating": "boolean",
      "paragraphs_found": "integer", "paragraphs_kept": "integer", "warnings": ["varchar"],
      "fetched_at": "timestamptz", "text_digest": "varchar", "unread": "varchar",
      "rules_digest": "varchar"
    }]')) as item
  ),
  told as (
    select
      item.article_key as article_key, item.version as version, item.source as source,
      item.outlet_id as outlet_id, item.url as url, item.language as language, item.title as title,
      item.kicker as kicker, item.lead as lead, item.body as body, item.section as section, item.tags as tags,
      item.author as author, item.signature as signature, item.syndicated_from as syndicated_from,
      item.published_at as published_at, item.published_on as published_on,
      item.published_precision as published_precision, item.published_from as published_from,
      item.modified_at as modified_at, item.licence as licence, item.is_updating as is_updating,
      item.paragraphs_found as paragraphs_found, item.paragraphs_kept as paragraphs_kept,
      item.warnings as warnings, item.fetched_at as fetched_at, item.text_digest as text_digest,
      item.unread as unread, item.rules_digest as rules_digest
    from listed
    qualify row_number() over (partition by item.article_key, item.version order by item.fetched_at) = 1
  ),
  spots as materialized (
    select rowid as spot
    from article_version
    where article_hash in (select md5_number_lower(article_key) from told)
  ),
  held as (
    select article_key, version, rowid as spot
    from article_version
    where rowid in (select spot from spots)
  )
  select
    told.*,
    (select coalesce(max(text_no), 0) from article_version) + row_number() over (order by told.fetched_at, told.article_key, told.version) as text_no,
    coalesce(held.spot, 9223372036854775807) as spot
  from told
  left join held on held.article_key = told.article_key and held.version = told.version
) as given
on known.rowid = given.spot
when matched and (
  known.source, known.outlet_id, known.url, known.language, known.title, known.kicker, known.lead, known.body,
  known.section, known.tags, known.author, known.signature, known.syndicated_from, known.published_at,
  known.published_on, known.published_precision, known.published_from, known.modified_at, known.licence,
  known.is_updating, known.paragraphs_found, known.paragraphs_kept, known.warnings, known.fetched_at,
  known.text_digest, known.unread, known.rules_digest
) is distinct from (
  given.source, given.outlet_id, given.url, given.language, given.title, given.kicker, given.lead, given.body,
  given.section, given.tags, given.author, given.signature, given.syndicated_from, given.published_at,
  given.published_on, given.published_precision, given.published_from, given.modified_at, given.licence,
  given.is_updating, given.paragraphs_found, given.paragraphs_kept, given.warnings, given.fetched_at,
  given.text_digest, given.unread, given.rules_digest
) then update set
  source = given.source, outlet_id = given.outlet_id, url = given.url, language = given.language,
  title = given.title, kicker = given.kicker, lead = given.lead, body = given.body, section = given.section,
  tags = given.tags, author = given.author, signature = given.signature,
  syndicated_from = given.syndicated_from, published_at = given.published_at,
  published_on = given.published_on, published_precision = given.published_precision,
  published_from = given.published_from, modified_at = given.modified_at, licence = given.licence,
  is_updating = given.is_updating, paragraphs_found = given.paragraphs_found,
  paragraphs_kept = given.paragraphs_kept, warnings = given.warnings, fetched_at = given.fetched_at,
  text_digest = given.text_digest, unread = given.unread, rules_digest = given.rules_digest
when not matched then insert (
  article_key, version, source, outlet_id, url, language, title, kicker, lead, body, section, tags, author,
  signature, syndicated_from, published_at, published_on, published_precision, published_from, modified_at,
  licence, is_updating, paragraphs_found, paragraphs_kept, warnings, fetched_at, text_digest, unread, rules_digest,
  text_no, article_hash
) values (
  given.article_key, given.version, given.source, given.outlet_id, given.url, given.language, given.title,
  given.kicker, given.lead, given.body, given.section, given.tags, given.author, given.signature,
  given.syndicated_from, given.published_at, given.published_on, given.published_precision,
  given.published_from, given.modified_at, given.licence, given.is_updating, given.paragraphs_found,
  given.paragraphs_kept, given.warnings, given.fetched_at, given.text_digest, given.unread, given.rules_digest,
  given.text_no, md5_number_lower(given.article_key)
)
returning merge_action;
