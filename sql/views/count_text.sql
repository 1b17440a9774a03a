-- one value: a count as text, as `etl override set` takes it: 9, 9-12, 9+ for at least nine; null where it is not known
create or replace macro count_text(low, high) as
  case
    when high is null then low || '+'
    when high = low then low::varchar
    else low || '-' || high
  end;
