-- Every run of sync leaves its row, however it ended; one without an end was broken off, as by a kill.
alter table sync_run add column exit_code integer;     -- as the process gave it
alter table sync_run add column error varchar;         -- why it is not 0, in a line, without secrets
alter table sync_run add column unfinished boolean;    -- what it was to pull is not all there: the next run goes on
alter table sync_run add column resumes bigint;        -- the run that it went on with
alter table sync_run add column head_number bigint;    -- how far the endpoint had come
alter table sync_run add column head_time timestamp;   -- that block's time, where the endpoint told it
update sync_run set unfinished = finished is null,
  exit_code = case when finished is null then null when discrepancies > 0 then 4 else 0 end;
