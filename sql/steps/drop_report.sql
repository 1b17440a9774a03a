-- drops what was computed for a report time before
-- report_time: the moment
delete from report_state
where report_time = $report_time
returning incident_id;
