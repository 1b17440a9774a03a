-- one row: the form of sql/views in which this warehouse's views and macros were made last, as the digest of all their texts
create table view_form (
  sha256 varchar not null
);
