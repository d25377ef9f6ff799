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

-- slot_fate: what became of each slot, judged at meta.now, its parties and what its deal says: all that can be told
-- without the rounds and contributions of its task, which cost three times as much. slot has these too.
create or replace view slot_fate as
with
finalized as (
  select task, min("timestamp") as at, min("transaction") as "transaction" from task_finalize group by task
),
claimed as (select task, min("timestamp") as at from task_claimed group by task),
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
    countable(deal.app_price)                                            as app_price,
    countable(deal.dataset_price)                                        as dataset_price,
    countable(deal.workerpool_price)                                     as pool_price,
    countable(deal.worker_stake)                                         as worker_stake,
    deal.start_time,
    coalesce(task.contribution_deadline,
             clocks_later(deal.start_time, 7, category.work_clock_time_ref))  as contribution_deadline,
    task.reveal_deadline                                                 as known_reveal_deadline,
    coalesce(task.final_deadline,
             clocks_later(deal.start_time, 10, category.work_clock_time_ref)) as final_deadline,
    task."timestamp"                                                     as updated_at,
    finalized.at                                                         as finalized_at,
    finalized."transaction"                                              as finalized_in,
    claimed.at                                                           as claimed_at,
    -- an answer may hold an event without its time
    finalized.task is not null                                           as is_finalized,
    claimed.task is not null                                             as is_claimed,
    coalesce(cast(deal.completed_tasks_count as decimal(38, 0)) + deal.claimed_tasks_count
               > coalesce(ended_of_deal.ended, 0), false)                as lacks_ended_tasks,
    meta.block_number is not null                                        as synced,
    meta."now"                                                           as judged_at
  from slot_place place
  cross join meta
  left join task on task.id = place.task
  left join deal on deal.id = place.deal
  left join category on category.id = deal.category
  left join finalized on finalized.task = place.task
  left join claimed on claimed.task = place.task
  left join ended_of_deal on ended_of_deal.deal = place.deal
)
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
from known;

-- early_after: one row, the time beyond which a deadline makes a completed slot an early one: its like that fail are
-- not seen yet. None where no slot is pending: then all are seen. Nobody can claim before the deadline, so that a claim
-- shows how far a history reaches whose now is too early.
create or replace view early_after as
select
  case when count(*) filter (where outcome = 'PENDING') > 0
       then greatest(max(judged_at), max(final_deadline) filter (where outcome = 'FAILED_CLAIMED'))
  end as "time"
from slot_fate;

-- slot: one row per task slot, judged at meta.now.
-- Prices are nRLC, times UTC, spans seconds, true/false columns null where not known.
create or replace view slot as
with
crowd as (
  select
    task,
    count(*)                                              as workers,
    count(*) filter (where standing <> 'PROVED')          as unproved,
    count(*) filter (where standing = 'MINORITY')         as astray,
    count(*) filter (where standing = 'UNREVEALED')       as silent,
    min("transaction")                                    as "transaction"
  from contribution_standing group by task
),
judged as (
  select
    fate.*,
    coalesce(fate.known_reveal_deadline,
             clocks_later(round.consensus_at, 2, fate.work_clock))       as reveal_deadline,
    round.initialized_at,
    round.consensus_at,
    -- contribute-and-finalize does all in one transaction
    crowd."transaction" = fate.finalized_in                              as finalized_at_once,
    round.reopenings + 1                                                 as rounds,
    round.contributions,
    round.hashes,
    round.consensus,
    round.revealed,
    coalesce(crowd.workers, 0)                                           as contributors,
    coalesce(crowd.unproved, 0)                                          as unproved,
    crowd.astray > 0                                                     as has_minority,
    crowd.silent > 0                                                     as has_silence,
    -- Every task has been initialized: where the store lacks that event it lacks others too.
    round.task is not null                                               as has_events,
    -- What is absent from a synced store is absent from the chain; a partial import proves nothing.
    fate.synced or round.task is not null
      or fate.task is null or crowd.workers is not null                  as knows_workers
  from slot_fate fate
  left join task_round round on round.task = fate.task
  left join crowd on crowd.task = fate.task
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
  outcome = 'FAILED_CLAIMED'                               as claimed,
  outcome = 'COMPLETED' and coalesce(final_deadline > (select "time" from early_after), false)
                                                           as early,  -- its like that fail are not seen yet
  case when outcome in ('FAILED_CLAIMED', 'FAILED_UNCLAIMED') then final_deadline end
                                                           as failed_at,  -- never the claim: that may be years later
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
  money(app_price) + money(dataset_price) + money(pool_price) as price,    -- what the payer has at stake
  case                                                     -- what was taken from whom it was meant to deter
    when outcome = 'FAILED_CLAIMED' then money(pool_stake(pool_price))
    when outcome = 'COMPLETED' and knows_workers then unproved * money(worker_stake)
    when outcome in ('FAILED_UNCLAIMED', 'PENDING') then money(0)
  end                                                      as slashed,
  -- near misses: what went wrong in a slot that completed all the same
  case when outcome = 'COMPLETED' and has_events then rounds > 1 end      as reopened,
  case when outcome = 'COMPLETED' and has_events then has_minority end    as minority,
  case when outcome = 'COMPLETED' and has_events then has_silence end     as late_reveal, -- a winner never revealed, so that
                                                           -- all had to wait for the reveal deadline
  case when outcome = 'COMPLETED' and has_events then finalized_at_once end as contribute_and_finalize,
  start_time,
  contribution_deadline,
  reveal_deadline,
  final_deadline,
  initialized_at,
  consensus_at,            -- of the last round
  finalized_at,
  claimed_at,
  updated_at,
  seconds_between(start_time, initialized_at)              as seconds_to_initialize,
  seconds_between(start_time, consensus_at)                as seconds_to_consensus,
  seconds_between(start_time, finalized_at)                as seconds_to_finalize,
  seconds_between(start_time, claimed_at)                  as seconds_to_claim,
  seconds_between(start_time, updated_at)                  as latency,     -- from the deal to the last event
  rounds,
  judged_at
from explained;

-- slot_party: slot x role x actor. The zero address is no party. A slot can have several workers, and a bulk
-- slot several datasets.
create or replace view slot_party as
with
held(role) as (
  values ('requester'), ('beneficiary'), ('app'), ('app-owner'), ('dataset'), ('dataset-owner'), ('pool'), ('pool-owner')
),
party as (
  -- one look at the slots for all roles; who they are needs no rounds
  select slot.slot, held.role,
    case held.role
      when 'requester' then slot.requester
      when 'beneficiary' then slot.beneficiary
      when 'app' then slot.app
      when 'app-owner' then slot.app_owner
      when 'dataset' then slot.dataset
      when 'dataset-owner' then slot.dataset_owner
      when 'pool' then slot.pool
      when 'pool-owner' then slot.pool_owner
    end as actor
  from slot_fate slot cross join held
  union all
  select task.id, 'worker', task_worker.worker from task join task_worker on task_worker.task = task.id
  union all
  select task.id, 'dataset', slice_dataset.dataset
  from task join (select task, unnest(datasets) as dataset from bulk_slice) slice_dataset
    on slice_dataset.task = task.id
)
select distinct slot, role, actor from party where actor is not null and actor <> zero_address();
