-- records the form in which the views and macros are made
insert into view_form (sha256)
values ($sha256);
