-- one column more: which mentions support which cell as JSON text, each id once: to find one row among millions, DuckDB reads maps of lists from their beginning
alter table incident_state add column kept_support varchar;
update incident_state
set kept_support = to_json({
  'mentions': list_sort(list_distinct(flatten(map_values(support)))),
  'cells': map_from_entries(list_transform(map_entries(support), lambda cell: {
    'key': cell.key,
    'value': list_transform(cell.value, lambda mention: list_position(list_sort(list_distinct(flatten(map_values(support)))), mention))
  }))
})::varchar;
