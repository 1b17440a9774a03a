-- merges the moments for which incidents were told from only the pages fetched up to them: one row a moment
-- rows: a JSON list of objects with the columns below; hands back one row for each row written
merge into report_time as known
using (
  with listed as (
    select unnest(from_json($rows, '[{
      "report_time": "timestamptz", "computed_at": "timestamptz", "rules_digest": "varchar", "page_count": "integer",
      "incident_count": "integer"
    }]')) as item
  )
  select
    item.report_time as report_time, item.computed_at as computed_at, item.rules_digest as rules_digest,
    item.page_count as page_count, item.incident_count as incident_count
  from listed
  qualify row_number() over (partition by item.report_time order by item.computed_at) = 1
) as given
on known.report_time = given.report_time
when matched then update set
  computed_at = given.computed_at, rules_digest = given.rules_digest, page_count = given.page_count,
  incident_count = given.incident_count
when not matched then insert (
  report_time, computed_at, rules_digest, page_count, incident_count
) values (
  given.report_time, given.computed_at, given.rules_digest, given.page_count, given.incident_count
)
returning merge_action;
