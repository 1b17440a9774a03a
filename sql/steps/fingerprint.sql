-- one row: by what it is seen whether anything was written to a warehouse
select
  concat_ws(
    ' ',
    (select count(*) from request),
    (select count(*) from visit),
    (select count(*) from page),
    (select count(*) || '/' || count(distinct text_digest) from article_version),
    (select count(*) || '/' || count(gone_at) from mention),
    (select count(*) from mention_touched),
    (select count(*) || '/' || count(known_to) || '/' || coalesce(max(epoch_us(known_from)), 0) from incident_state),
    (select count(*) || '/' || count(known_to) from incident_alias),
    (select count(*) || '/' || count(withdrawn_at) from alert),
    (select count(*) || '/' || count(accepted_at) from delivery),
    (select count(*) from publication),
    (select count(*) || '/' || count(unset_at) from override),
    (select count(*) || '/' || count(promoted_at) from replay)
  ) as base;
