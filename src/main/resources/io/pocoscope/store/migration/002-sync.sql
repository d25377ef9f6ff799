-- What makes sync resumable and safe against reorganisations.

-- pin: a block at which the row is known to have been as it stands here. After a reorganisation the
-- rows whose pin lies above the common block are asked for again. Bookkeeping, so outside the content
-- hash; null in rows that were imported.
alter table protocol              add column pin bigint;
alter table category              add column pin bigint;
alter table account               add column pin bigint;
alter table app                   add column pin bigint;
alter table dataset               add column pin bigint;
alter table workerpool            add column pin bigint;
alter table deal                  add column pin bigint;
alter table task                  add column pin bigint;
alter table contribution          add column pin bigint;
alter table task_initialize       add column pin bigint;
alter table task_contribute       add column pin bigint;
alter table task_consensus        add column pin bigint;
alter table task_reveal           add column pin bigint;
alter table task_reopen           add column pin bigint;
alter table task_finalize         add column pin bigint;
alter table task_claimed          add column pin bigint;
alter table accurate_contribution add column pin bigint;
alter table faulty_contribution   add column pin bigint;
alter table reward                add column pin bigint;
alter table seize                 add column pin bigint;
alter table lock                  add column pin bigint;
alter table unlock                add column pin bigint;
alter table orders_matched        add column pin bigint;
alter table policy_update         add column pin bigint;
alter table transaction           add column pin bigint;
alter table bulk                  add column pin bigint;
alter table bulk_slice            add column pin bigint;

-- A store that an earlier version synced was at one block as a whole.
update protocol set pin = (select block_number from meta);
update category set pin = (select block_number from meta);
update account set pin = (select block_number from meta);
update app set pin = (select block_number from meta);
update dataset set pin = (select block_number from meta);
update workerpool set pin = (select block_number from meta);
update deal set pin = (select block_number from meta);
update task set pin = (select block_number from meta);
update contribution set pin = (select block_number from meta);
update bulk set pin = (select block_number from meta);
update bulk_slice set pin = (select block_number from meta);

-- One row a run of sync. A run without an end is gone on with, at its block.
create or replace table sync_run (
  run bigint, network varchar, endpoint varchar, deployment varchar,
  block_number bigint, block_hash varchar, block_time timestamp,
  started timestamp, finished timestamp,
  since         bigint,     -- only what changed at or after this block was asked for; null: everything
  arguments     varchar,    -- as they were given, without secrets
  notes         varchar[],  -- what was out of the ordinary: a reorganisation, a pruned node, absent fields
  "rows"        bigint,     -- stored in this run
  pages         bigint,
  requests      bigint,     -- HTTP requests of the process that ended the run, and so for the rest
  retries       bigint,
  bytes         bigint,     -- of the answers' bodies, decompressed
  seconds       double,
  discrepancies bigint      -- what the verification at the end found
);
-- How far a run has come in each range of each table's ids: a page of rows and its range's new state are
-- written in one transaction. The ids of a range lie above "after" and below "before".
drop table sync_cursor;
create table sync_range (
  run bigint, sweep varchar, table_name varchar, number bigint,
  after varchar, before varchar,
  fresh boolean,            -- whether the table was empty when the run began, so that no id can be there yet
  pages bigint, "rows" bigint, done boolean
);
-- Rows that only a dropped chain may have written as they are: to be asked for again, by id.
create table sync_recheck (table_name varchar, id varchar);
