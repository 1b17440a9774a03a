-- fail: view_form holds one row
select count(*) as row_count
from view_form
having count(*) > 1;
