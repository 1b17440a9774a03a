-- one row: one finished index file of the archive that was taken in; another size or time of change = it is taken in again
create table index_file (
  file varchar not null,
  size bigint not null,
  changed_ns bigint not null
);
