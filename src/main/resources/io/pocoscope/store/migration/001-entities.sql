-- The PoCo subgraph's entities, one table each, named after the entity in snake case.
-- Everywhere: ids and addresses are lower-case hex text; times are UTC; money is nRLC (1 RLC = 10^9 nRLC), exact.
-- NULL means "not known": a partial import leaves it. A relation that is known to be none holds the zero
-- address (deal.dataset), or '0x' (deal.bulk).
-- No table has a primary-key index: the merge keeps ids unique, and an index would halve the speed of loading.

-- What the file holds; exactly one row.
create table meta (
  network       varchar,    -- arbitrum, arbitrum-sepolia, bellecour, or the name given by --network
  endpoint      varchar,    -- where sync asked, without secrets
  deployment    varchar,    -- the subgraph's deployment: another one may be indexed by other code
  block_number  bigint,     -- the block that the last finished sync is pinned to; null: imports only
  block_hash    varchar,    -- its hash, where the endpoint tells it (it does for its head only)
  block_time    timestamp,  -- its time, or that of the newest transaction at or below it
  "now"         timestamp,  -- the time at which slots are judged; it never goes back
  now_source    varchar,    -- what set it: 'pinned block', '--as-of' or 'imported data'
  tool_version  varchar,    -- the version of pocoscope that wrote last
  last_sync     timestamp,  -- wall clock, end of the last finished sync
  last_import   timestamp   -- wall clock, end of the last import
);
insert into meta default values;

create table protocol (     -- the subgraph's own counters
  id varchar, categories_count bigint, apps_count bigint, datasets_count bigint, workerpools_count bigint,
  deals_count bigint,
  tasks_count bigint,       -- counts slots (botSize at the deal), not Task entities
  completed_tasks_count bigint, claimed_tasks_count bigint, tvl bigint
);

create table category (
  id varchar, name varchar, description varchar,
  work_clock_time_ref bigint, -- seconds
  "timestamp" timestamp
);

create table account (id varchar, balance bigint, frozen bigint, score bigint);

create table app (
  id varchar, owner varchar, name varchar, type varchar, multiaddr varchar, checksum varchar, mrenclave varchar,
  "timestamp" timestamp,
  usage_count bigint,       -- reset to 0 by a transfer: count usages from deals
  last_usage_timestamp timestamp
);

create table dataset (
  id varchar, owner varchar, name varchar, multiaddr varchar, checksum varchar, "timestamp" timestamp
);

create table workerpool (
  id varchar, owner varchar, description varchar,
  worker_stake_ratio bigint, scheduler_reward_ratio bigint, -- percentages, 0 to 100
  "timestamp" timestamp,
  usage_count bigint,       -- reset to 0 by a transfer: count usages from deals
  last_usage_timestamp timestamp
);

create table deal (
  id varchar,
  app varchar, app_owner varchar, app_price bigint,
  dataset varchar,          -- the zero address: none in the deal (a bulk deal still processes some)
  dataset_owner varchar, dataset_price bigint,
  workerpool varchar, workerpool_owner varchar, workerpool_price bigint,
  trust bigint, category varchar, tag varchar,
  requester varchar, beneficiary varchar, callback varchar, params varchar,
  start_time timestamp, bot_first bigint, bot_size bigint,
  completed_tasks_count bigint, claimed_tasks_count bigint,
  worker_stake bigint,      -- what each contributor locks
  scheduler_reward_ratio bigint,
  sponsor varchar,          -- the payer; the zero address: the requester pays
  "timestamp" timestamp,    -- does not move when the counters do
  bulk varchar              -- '0x': no bulk deal
);

create table task (
  id varchar,
  status varchar,           -- as the subgraph spells it: ACTIVE, REVEALING, COMPLETED, FAILLED
  deal varchar, "index" bigint, requester varchar,
  consensus varchar, result_digest varchar, results varchar, results_callback varchar,
  contribution_deadline timestamp, reveal_deadline timestamp, final_deadline timestamp,
  "timestamp" timestamp     -- of the last update
);

create table contribution (
  id varchar,               -- <task>-<worker>
  status varchar,           -- CONTRIBUTED or PROVED; the subgraph never says REJECTED
  "timestamp" timestamp, task varchar, worker varchar, hash varchar, seal varchar, challenge varchar
);

-- Events: the id is <block>-<log index>, whose text order is not the order of the chain; block and log_index are.
create table task_initialize (
  id varchar, transaction varchar, block bigint, log_index bigint, "timestamp" timestamp,
  task varchar, workerpool varchar
);
create table task_contribute (
  id varchar, transaction varchar, block bigint, log_index bigint, "timestamp" timestamp,
  task varchar, worker varchar, hash varchar
);
create table task_consensus (
  id varchar, transaction varchar, block bigint, log_index bigint, "timestamp" timestamp,
  task varchar, consensus varchar
);
create table task_reveal (
  id varchar, transaction varchar, block bigint, log_index bigint, "timestamp" timestamp,
  task varchar, worker varchar, digest varchar
);
create table task_reopen (
  id varchar, transaction varchar, block bigint, log_index bigint, "timestamp" timestamp,
  task varchar
);
create table task_finalize (
  id varchar, transaction varchar, block bigint, log_index bigint, "timestamp" timestamp,
  task varchar, results varchar
);
create table task_claimed (
  id varchar, transaction varchar, block bigint, log_index bigint, "timestamp" timestamp,
  task varchar
);
create table accurate_contribution (
  id varchar, transaction varchar, block bigint, log_index bigint, "timestamp" timestamp,
  account varchar, contribution varchar, score bigint
);
create table faulty_contribution (
  id varchar, transaction varchar, block bigint, log_index bigint, "timestamp" timestamp,
  account varchar, contribution varchar, score bigint
);
create table reward (
  id varchar, transaction varchar, block bigint, log_index bigint, "timestamp" timestamp,
  account varchar, value bigint, task varchar
);
create table seize (        -- a slash, or a payment, or the kitty's: the account's role on the task tells
  id varchar, transaction varchar, block bigint, log_index bigint, "timestamp" timestamp,
  account varchar, value bigint, task varchar
);
create table lock (
  id varchar, transaction varchar, block bigint, log_index bigint, "timestamp" timestamp,
  account varchar, value bigint
);
create table unlock (
  id varchar, transaction varchar, block bigint, log_index bigint, "timestamp" timestamp,
  account varchar, value bigint
);
create table orders_matched (
  id varchar, transaction varchar, block bigint, log_index bigint, "timestamp" timestamp,
  deal varchar
);
create table policy_update ( -- the subgraph swaps two of the ratios; here they stand right
  id varchar, transaction varchar, block bigint, log_index bigint, "timestamp" timestamp,
  workerpool varchar,
  old_worker_stake_ratio bigint, new_worker_stake_ratio bigint,
  old_scheduler_reward_ratio bigint, new_scheduler_reward_ratio bigint
);

create table transaction (  -- the subgraph's gasUsed holds the gas limit, so it is not kept
  id varchar, sender varchar, recipient varchar,
  value decimal(38,0), gas_limit decimal(38,0), gas_price decimal(38,0), -- wei, gas, wei
  "timestamp" timestamp, block bigint
);

create table bulk (id varchar, hash varchar, deal varchar);
create table bulk_slice (   -- read by the subgraph from off-chain files: it may come late or never
  id varchar, bulk varchar, hash varchar, task varchar, "index" bigint, datasets varchar[]
);

-- One row a run of sync. A run without an end is gone on with, at its block.
create table sync_run (
  run bigint, network varchar, endpoint varchar, deployment varchar,
  block_number bigint, block_hash varchar, block_time timestamp,
  started timestamp, finished timestamp
);
-- How far a run has come in each table: a page of rows and its cursor are written in one transaction.
create table sync_cursor (
  run bigint, table_name varchar, after varchar, pages bigint, "rows" bigint, done boolean
);
