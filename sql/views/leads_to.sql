-- one value: the id of the incident that an id leads to today: its own, or that of the incident it was merged into
create or replace macro leads_to(given) as (select incident_id from named_by(given));
