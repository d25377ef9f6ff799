-- What the schedulers of pools say of tasks: a second witness beside the chain. No entities of the subgraph: no content
-- hash sees these tables. Addresses and ids are lower-case hex, times UTC; null is what was not said, or could not be
-- read, which is counted. Statuses and causes stand as they were spelled: names come and go with each release.

-- The latest answer of each scheduler about each task.
create table offchain_answer (
  pool        varchar,    -- whose scheduler was asked; null: not known, as of a saved answer
  scheduler   varchar,    -- its address without secrets, or 'imported'
  task        varchar,
  asked_at    timestamp,  -- wall clock, when the answer came
  http_status bigint,     -- 404: the scheduler does not know the task; null: a saved answer
  terminal    boolean,    -- whether it will say nothing else, so that it need not be asked again
  raw         blob,       -- the answer's text as it came, gzipped; null where there was none
  raw_bytes   bigint,     -- how long that text is, in UTF-8
  slot        varchar     -- the slot that it is about, where nobody initialized it: the chain has no task of this id
);

-- What an answer says of its task. A row only where it is the answer of a scheduler about this task.
create table offchain_task (
  task                  varchar,
  scheduler             varchar,
  status                varchar,
  trust                 bigint,
  tag                   varchar,
  dapp_name             varchar,
  command_line          varchar,
  max_execution_time    bigint,     -- milliseconds
  initialization_block  bigint,
  consensus             varchar,    -- the contribution hash that it was about
  uploading_worker      varchar,
  contribution_deadline timestamp,
  reveal_deadline       timestamp,
  final_deadline        timestamp,
  result_link           varchar,
  callback_data         varchar,
  unknown_names         bigint,     -- how many statuses in it no release that we know of has
  unreadable_values     bigint      -- how many values of it are of no use: another type, no date, no address
);

-- The history of the task's status at the scheduler.
create table offchain_task_status (
  task         varchar,
  scheduler    varchar,
  place        bigint,     -- in the answer's own order, from 0; dates need not follow it
  status       varchar,
  said_at      timestamp,
  block_number bigint,     -- of the transaction that led to it, where there is one
  "transaction" varchar
);

-- The replicates: what a worker was given to do.
create table offchain_replicate (
  task              varchar,
  scheduler         varchar,
  place             bigint,   -- in the answer's own order, from 0
  worker            varchar,
  status            varchar,
  app_exit_code     bigint,
  contribution_hash varchar,
  result_link       varchar,
  tee_error         varchar   -- why no session of a trusted execution environment was made
);

-- What became of each replicate.
create table offchain_replicate_update (
  task      varchar,
  scheduler varchar,
  replicate bigint,     -- its place
  place     bigint,     -- in the answer's own order, from 0; dates need not follow it
  status    varchar,
  said_at   timestamp,
  cause     varchar
);
