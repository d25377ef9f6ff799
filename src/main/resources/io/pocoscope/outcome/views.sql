-- The public face of the store. Definitions: README.md, "The views".
-- Written in what DuckDB and Spark SQL both understand; what differs between them stands in these macros.

create or replace macro zero_address() as '0x0000000000000000000000000000000000000000';

-- The place of an event in the order of the chain; no block has a million logs.
create or replace macro event_place(block, log_index) as block * 1000000 + log_index;

-- No chain checks a category's work clock: one beyond three centuries counts as three centuries.
create or replace macro clocks_later(moment, clocks, clock) as
  moment + to_seconds(cast(clocks * least(clock, 10000000000) as bigint));

create or replace macro indexes_from(first, size) as range(first, first + size);

-- Whether the slots of a deal can be told one by one: its indexes are known, and of a sane number. Anybody can
-- sign a free order for 10^18 tasks.
create or replace macro size_is_known(first, size) as
  first between 0 and 1000000000000000 and size between 0 and 1000000;

-- Bit 0 of the last byte of a deal's tag asks for a trusted execution environment.
create or replace macro tag_asks_tee(tag) as
  substr(lower(tag), -1) in ('1', '3', '5', '7', '9', 'b', 'd', 'f');

-- Whether one account acts in two roles; an account that is not known coincides with nobody.
create or replace macro coincide(one, other) as
  case when one is null or other is null then null else one = other and one <> zero_address() end;

-- task_worker: one row per task and worker that contributed to it.
create or replace view task_worker as
select task, worker from contribution where task is not null and worker is not null
union
select task, worker from task_contribute where task is not null and worker is not null;

-- task_round: one row per task with events: how far its last round came.
-- The last round begins with the last TaskReopen. It has the contributions made after it, and the earlier
-- ones that it did not reject: a reopening rejects those to the consensus it undoes, others count on.
-- (The subgraph's contribution.status never says REJECTED.)
create or replace view task_round as
with
reopening as (
  select task, event_place(block, log_index) as place from task_reopen
),
last_reopening as (
  select task, count(*) as reopenings, max(place) as place from reopening group by task
),
consensus as (
  select task, consensus as hash, event_place(block, log_index) as place from task_consensus
),
undone_consensus as (
  select reopening.task, reopening.place, max_by(consensus.hash, consensus.place) as hash
  from reopening join consensus on consensus.task = reopening.task and consensus.place < reopening.place
  group by reopening.task, reopening.place
),
rejected_contribution as (
  select distinct contribute.id
  from task_contribute contribute
  join undone_consensus undone
    on undone.task = contribute.task
   and undone.hash = contribute.hash
   and undone.place > event_place(contribute.block, contribute.log_index)
),
standing as (
  select task, count(*) as contributions, count(distinct hash) as hashes
  from task_contribute
  where id not in (select id from rejected_contribution)
  group by task
),
agreed as (
  select consensus.task, count(*) as consensuses
  from consensus left join last_reopening on last_reopening.task = consensus.task
  where last_reopening.place is null or consensus.place > last_reopening.place
  group by consensus.task
),
revealed as (
  select reveal.task, count(*) as reveals
  from task_reveal reveal left join last_reopening on last_reopening.task = reveal.task
  where last_reopening.place is null
     or event_place(reveal.block, reveal.log_index) > last_reopening.place
  group by reveal.task
),
initialized as (
  select task, min("timestamp") as initialized_at from task_initialize group by task
)
select
  initialized.task,
  initialized.initialized_at,
  coalesce(last_reopening.reopenings, 0) as reopenings,
  coalesce(standing.contributions, 0)    as contributions,  -- of the last round
  coalesce(standing.hashes, 0)           as hashes,         -- of the last round
  coalesce(agreed.consensuses, 0) > 0    as consensus,      -- in the last round
  coalesce(revealed.reveals, 0) > 0      as revealed        -- in the last round
from initialized
left join last_reopening on last_reopening.task = initialized.task
left join standing on standing.task = initialized.task
left join agreed on agreed.task = initialized.task
left join revealed on revealed.task = initialized.task;

-- slot_place: one row per task slot: its deal, index and task, as far as they are known.
-- A task is a slot. Indexes without a task are slots too, where the deal's botFirst and botSize are known:
-- nobody ever initialized them.
create or replace view slot_place as
with
placed as (
  select
    task.id as task,
    task.deal,
    case when task."index" is null and deal.bot_size = 1 then deal.bot_first else task."index" end as "index"
  from task left join deal on deal.id = task.deal
),
tasks_of_deal as (
  select deal, count(*) as tasks from placed group by deal
),
indexed as (
  select id as deal, bot_size, unnest(indexes_from(bot_first, bot_size)) as "index"
  from deal
  where size_is_known(bot_first, bot_size)
),
taskless as (
  select indexed.deal, indexed."index", indexed.bot_size,
         row_number() over (partition by indexed.deal order by indexed."index") as place
  from indexed left join placed on placed.deal = indexed.deal and placed."index" = indexed."index"
  where placed.task is null
)
select deal, "index", task from placed
union all
-- A task whose index is not known takes one of the free indexes, though nobody can say which.
select taskless.deal, taskless."index", cast(null as varchar) as task
from taskless left join tasks_of_deal on tasks_of_deal.deal = taskless.deal
where taskless.place <= taskless.bot_size - coalesce(tasks_of_deal.tasks, 0);

-- slot: one row per task slot, judged at meta.now.
-- Prices are nRLC, times UTC, true/false columns null where not known.
create or replace view slot as
with
finalized as (select task, min("timestamp") as at from task_finalize group by task),
claimed as (select task, min("timestamp") as at from task_claimed group by task),
workers as (select task, count(*) as workers from task_worker group by task),
ended_of_deal as (
  select deal, count(*) filter (where status in ('COMPLETED', 'FAILLED', 'FAILED')) as ended
  from task group by deal
),
known as (
  select
    coalesce(place.task, place.deal || ':' || place."index")             as slot,
    place.deal,
    place."index",
    place.task,
    task.status,
    coalesce(deal.requester, task.requester)                             as requester,
    deal.beneficiary,
    deal.sponsor,
    deal.app,
    deal.app_owner,
    deal.dataset,
    deal.dataset_owner,
    deal.workerpool                                                      as pool,
    deal.workerpool_owner                                                as pool_owner,
    deal.category,
    category.name                                                        as category_name,
    category.work_clock_time_ref                                         as work_clock,
    deal.trust,
    tag_asks_tee(deal.tag)                                               as tee,
    deal.callback <> zero_address()                                      as callback,
    deal.bulk <> '0x'                                                    as bulk,
    deal.dataset <> zero_address()                                       as has_dataset,
    deal.app_price,
    deal.dataset_price,
    deal.workerpool_price                                                as pool_price,
    deal.start_time,
    coalesce(task.contribution_deadline,
             clocks_later(deal.start_time, 7, category.work_clock_time_ref))  as contribution_deadline,
    task.reveal_deadline,
    coalesce(task.final_deadline,
             clocks_later(deal.start_time, 10, category.work_clock_time_ref)) as final_deadline,
    task."timestamp"                                                     as updated_at,
    round.initialized_at,
    finalized.at                                                         as finalized_at,
    claimed.at                                                           as claimed_at,
    -- an answer may hold an event without its time
    finalized.task is not null                                           as is_finalized,
    claimed.task is not null                                             as is_claimed,
    round.reopenings + 1                                                 as rounds,
    round.contributions,
    round.hashes,
    round.consensus,
    round.revealed,
    coalesce(workers.workers, 0)                                         as contributors,
    -- Every task has been initialized: where the store lacks that event it lacks others too.
    round.task is not null                                               as has_events,
    -- What is absent from a synced store is absent from the chain; a partial import proves nothing.
    meta.block_number is not null or round.task is not null
      or place.task is null or workers.workers is not null               as knows_workers,
    coalesce(deal.completed_tasks_count + deal.claimed_tasks_count
               > coalesce(ended_of_deal.ended, 0), false)                as lacks_ended_tasks,
    meta."now"                                                           as judged_at
  from slot_place place
  cross join meta
  left join task on task.id = place.task
  left join deal on deal.id = place.deal
  left join category on category.id = deal.category
  left join task_round round on round.task = place.task
  left join finalized on finalized.task = place.task
  left join claimed on claimed.task = place.task
  left join workers on workers.task = place.task
  left join ended_of_deal on ended_of_deal.deal = place.deal
),
judged as (
  select
    *,
    case
      when status = 'COMPLETED' or is_finalized then 'COMPLETED'
      when status in ('FAILLED', 'FAILED') or is_claimed then 'FAILED_CLAIMED'
      -- a status that is missing, or that this version has never heard of, says nothing
      when task is not null and coalesce(status, '') not in ('UNSET', 'ACTIVE', 'REVEALING') then 'UNKNOWN'
      -- the deal's own counters tell of ended tasks that are not in the store
      when task is null and lacks_ended_tasks then 'UNKNOWN'
      when final_deadline <= judged_at then 'FAILED_UNCLAIMED'
      when final_deadline > judged_at then 'PENDING'
      -- no deadline known: ten times the longest work clock is past any
      when clocks_later(updated_at, 10, 36000) <= judged_at then 'FAILED_UNCLAIMED'
      else 'UNKNOWN'
    end as outcome
  from known
),
explained as (
  select
    *,
    case
      when outcome not in ('FAILED_CLAIMED', 'FAILED_UNCLAIMED') then null
      when task is null then 'NOT_INITIALIZED'
      when not has_events then 'UNKNOWN'
      when contributors = 0 and initialized_at >= contribution_deadline then 'NOT_INITIALIZED'
      when revealed then 'NOT_FINALIZED'
      when consensus then 'NO_REVEAL'
      when hashes >= 2 then 'NO_CONSENSUS_SPLIT'
      when contributions >= 1 then 'NO_CONSENSUS_SHORT'
      else 'NO_CONTRIBUTION'
    end as stage
  from judged
)
select
  slot,                    -- the task's id, or <deal>:<index> where there is no task
  deal,
  "index",
  task,                    -- null: nobody initialized the slot
  status,                  -- the task's, as the subgraph spells it
  outcome,                 -- COMPLETED, FAILED_CLAIMED, FAILED_UNCLAIMED, PENDING, UNKNOWN
  case                     -- of a failed slot: how far its last round came
    when rounds > 1 and stage not in ('NOT_INITIALIZED', 'UNKNOWN') then 'REOPENED_' || stage
    else stage
  end as cause,
  outcome = 'COMPLETED'                                    as completed,
  outcome in ('FAILED_CLAIMED', 'FAILED_UNCLAIMED')        as failed,
  requester,
  beneficiary,
  sponsor,
  app,
  app_owner,
  dataset,                 -- of the deal; the zero address: none
  dataset_owner,
  pool,
  pool_owner,
  category,
  category_name,
  work_clock,              -- seconds
  trust,
  tee,
  callback,
  bulk,
  has_dataset,             -- in the deal: a bulk deal's datasets are not
  case when knows_workers then contributors > 1 end        as replicated,
  case when knows_workers then contributors end            as workers,  -- that ever contributed
  coincide(requester, app_owner)                           as requester_owns_app,
  coincide(requester, dataset_owner)                       as requester_owns_dataset,
  coincide(requester, pool_owner)                          as requester_owns_pool,
  case when requester is null or not knows_workers then null
       when task is null then false
       else (task, requester) in (select (task, worker) from task_worker)
  end                                                      as requester_is_worker,
  app_price,
  dataset_price,
  pool_price,
  start_time,
  contribution_deadline,
  reveal_deadline,
  final_deadline,
  initialized_at,
  finalized_at,
  claimed_at,
  updated_at,
  rounds,
  judged_at
from explained;

-- slot_party: slot x role x actor. The zero address is no party. A slot can have several workers, and a bulk
-- slot several datasets.
create or replace view slot_party as
with party as (
  select slot, 'requester' as role, requester as actor from slot
  union all select slot, 'beneficiary', beneficiary from slot
  union all select slot, 'app', app from slot
  union all select slot, 'app-owner', app_owner from slot
  union all select slot, 'dataset', dataset from slot
  union all select slot, 'dataset-owner', dataset_owner from slot
  union all select slot, 'pool', pool from slot
  union all select slot, 'pool-owner', pool_owner from slot
  union all select slot, 'worker', worker from slot join task_worker on task_worker.task = slot.task
  union all
  select slot, 'dataset', slice_dataset.dataset
  from slot join (select task, unnest(datasets) as dataset from bulk_slice) slice_dataset
    on slice_dataset.task = slot.task
)
select distinct slot, role, actor from party where actor is not null and actor <> zero_address();
