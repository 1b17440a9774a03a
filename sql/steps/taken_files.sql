-- one row: one index file of the archive that was taken in
select
  file,
  size,
  changed_ns
from index_file
order by file;
