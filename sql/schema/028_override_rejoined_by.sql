-- one column more: the mentions of other articles that are linked to both sides of a split, of each its rows
alter table override add column rejoined_by varchar[];
