-- one row: one name in use that has a Persian one; kind is country, admin1, locality or group, country is empty where none is told
create table persian_name (
  kind varchar not null,
  country varchar not null,
  name varchar not null,
  name_fa varchar not null
);
