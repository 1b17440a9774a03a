-- one row: the form in which the views and macros were made last
select sha256
from view_form;
