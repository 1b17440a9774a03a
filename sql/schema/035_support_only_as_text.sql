-- one column otherwise: the text takes the place of the map
alter table incident_state drop column support;
alter table incident_state rename column kept_support to support;
