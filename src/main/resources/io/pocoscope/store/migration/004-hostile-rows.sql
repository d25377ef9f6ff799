-- What a stranger can put on a chain, and no column holds: no run ends by it.

-- Values out of a column's range, exact. The column itself holds the greatest or the least value that it can:
-- +-9223372036854775807 or +-(10^38 - 1), or the end of the year 9999. No value in it may be summed as if it were true.
create table beyond (
  table_name varchar, id varchar, column_name varchar,
  exact varchar             -- a decimal number in the column's unit; a time in seconds since 1970
);
-- Rows that the endpoint lists and cannot give, as they were in the last run: a reference is nothing in them that
-- the schema promises. They are in no other table, and are asked for again in every run.
create table unresolved (
  table_name varchar, id varchar,
  field varchar,            -- the one that was nothing, as the subgraph names it
  why varchar               -- in the endpoint's words
);
alter table sync_run add column left_out bigint; -- rows in unresolved when the run ended
