-- What a watch has seen and told, so that one that is started again goes on. No entities of the subgraph: no content hash
-- sees these tables, and no data set has them. Times are UTC and the chain's, unless it says otherwise.

-- The looks at which slots had fallen due since the one before: the slots whose deadlines lie between two are one batch
-- of an alarm's evidence. The first one is the beginning of the watch: what was before is not looked at.
create table watch_look ("time" timestamp);

-- How much there was at the last look: the next one tells the difference.
create table watch_total (
  what     varchar,    -- deals, completed or failed
  cause    varchar,    -- of failed slots; empty for the others
  "number" bigint
);

-- The alarms of each alert, one after another: the last one is under way.
create table watch_alarm (
  alert      varchar,    -- as it was asked for, with what counts as failed
  "number"   bigint,     -- from 1: each has its part of the error that all may have together
  since      timestamp,  -- the evidence is of slots whose deadlines lie after it
  raised_at  timestamp,  -- null: nothing to tell yet
  because    varchar,    -- what raised it
  ended_at   timestamp,  -- null: under way
  taken_back boolean     -- what raised it is no longer in the store
);

-- What is to be told, and was.
create table watch_message (
  id         bigint,     -- from 1
  event      varchar,    -- ALARM, END, TAKEN_BACK
  alert      varchar,
  "number"   bigint,     -- of the alarm
  "time"     timestamp,  -- of the look
  block      bigint,
  since      timestamp,  -- the figures are of slots whose deadlines lie after it
  failed     bigint,
  settled    bigint,
  evidence   double,     -- odds of 1 to
  needed     double,     -- what they had to be
  because    varchar,
  written_at timestamp,  -- wall clock
  told_at    timestamp   -- wall clock; null: not yet, or the process was killed while it told it
);
