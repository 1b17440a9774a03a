-- one value: the mentions that support each cell, as a map from field to ids, of the text in which incident_state keeps it
create or replace macro support_of(kept) as map_from_entries(list_transform(
  map_entries(from_json(kept, '{"mentions": ["varchar"], "cells": "map(varchar, integer[])"}').cells),
  lambda cell: {
    'key': cell.key,
    'value': list_transform(cell.value, lambda place: from_json(kept, '{"mentions": ["varchar"], "cells": "map(varchar, integer[])"}').mentions[place])
  }
));
