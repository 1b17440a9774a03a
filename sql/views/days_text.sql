-- one value: an interval of days as text, as `etl override set` takes it: 2026-03-01, or two days with / between
create or replace macro days_text(first_on, last_on) as
  case when first_on = last_on then first_on::varchar else first_on || '/' || last_on end;
