-- one value: the id of the incident that an id leads to today: its own, or that of the incident it was merged into
create or replace macro leads_to(given) as coalesce(
  (
    with recursive led as (
      select
        incident_alias.incident_id,
        1 as steps
      from incident_alias
      where incident_alias.alias_id = given
        and incident_alias.known_to is null
      union all
      select
        incident_alias.incident_id,
        led.steps + 1
      from led
      join incident_alias on incident_alias.alias_id = led.incident_id and incident_alias.known_to is null
      where led.steps < 20
    )
    select arg_max(incident_id, steps) from led
  ),
  given
);
