-- writes the view shared_incident as a CSV file in UTF-8 with a header; path: where to
-- a text that a spreadsheet would take for a formula gets an apostrophe before it
copy (
  select
    * replace (
      regexp_replace(place_text, '^([=+@\t\r-])', '''\1') as place_text,
      regexp_replace(site, '^([=+@\t\r-])', '''\1') as site,
      regexp_replace(target, '^([=+@\t\r-])', '''\1') as target,
      regexp_replace(perpetrator, '^([=+@\t\r-])', '''\1') as perpetrator,
      regexp_replace(claimed_by, '^([=+@\t\r-])', '''\1') as claimed_by
    )
  from shared_incident
  order by incident_id
) to $path (format csv, header true);
