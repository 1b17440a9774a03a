-- forgets in which form the views and macros were made
delete from view_form;
