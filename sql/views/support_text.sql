-- one value: a map from field to the mentions that support it as the text in which incident_state keeps it: each id once, and their places
create or replace macro support_text(support) as to_json({
  'mentions': list_sort(list_distinct(flatten(map_values(support)))),
  'cells': map_from_entries(list_transform(map_entries(support), lambda cell: {
    'key': cell.key,
    'value': list_transform(cell.value, lambda mention: list_position(list_sort(list_distinct(flatten(map_values(support)))), mention))
  }))
})::varchar;
