-- writes the view shared_incident as a CSV file in UTF-8 with a header; path: where to
copy (
  select
    *
  from shared_incident
  order by incident_id
) to $path (format csv, header true);
