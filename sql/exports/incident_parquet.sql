-- writes the view shared_incident as a Parquet file; path: where to
copy (
  select
    *
  from shared_incident
  order by incident_id
) to $path (format parquet);
