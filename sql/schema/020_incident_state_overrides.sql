-- one column more: the ids of the overrides that shape an incident's state; null in states from before there were any
alter table incident_state add column overrides varchar[];
