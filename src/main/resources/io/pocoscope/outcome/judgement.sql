-- What the events say of each slot, whenever it is asked: all of a judgement but what depends on meta.now and on
-- whether the store is synced. It is kept in the table judged_slot, where nothing has changed since.

-- slot_place_from_events: one row per task slot: its deal, index and task, as far as they are known.
-- A task is a slot. Indexes without a task are slots too, where the deal's botFirst and botSize are known:
-- nobody ever initialized them.
create or replace view slot_place_from_events as
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

-- slot_fate_from_events: what became of each slot, its parties and what its deal says: all that can be told without
-- the rounds and contributions of its task, which cost three times as much.
create or replace view slot_fate_from_events as
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
    tee_framework_of(deal.tag, deal.start_time)                          as tee_framework,
    unrunnable(tee_framework_of(deal.tag, deal.start_time), deal.trust, deal.start_time) as unrunnable_because,
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
    -- of what a callback gets the digest says nothing
    case when deal.callback = zero_address() then nullif(id_key(task.result_digest), 0) end as result_key,
    -- a digest of a known text is certain whatever is known of the deal: no callback's data has one of these
    error.cause                                                          as result_error,
    coalesce(cast(deal.completed_tasks_count as decimal(38, 0)) + deal.claimed_tasks_count
               > coalesce(ended_of_deal.ended, 0), false)                as lacks_ended_tasks
  from slot_place_from_events place
  left join task on task.id = place.task
  left join deal on deal.id = place.deal
  left join category on category.id = deal.category
  left join finalized on finalized.task = place.task
  left join claimed on claimed.task = place.task
  left join ended_of_deal on ended_of_deal.deal = place.deal
  left join (select digest, max(cause) as cause from worker_error group by digest) error
    on error.digest = task.result_digest
)
select
  *,
  case                                        -- null: its deadlines and meta.now decide
    when status = 'COMPLETED' or is_finalized then 'COMPLETED'
    when status in ('FAILLED', 'FAILED') or is_claimed then 'FAILED_CLAIMED'
    -- a status that is missing, or that this version has never heard of, says nothing
    when task is not null and coalesce(status, '') not in ('UNSET', 'ACTIVE', 'REVEALING') then 'UNKNOWN'
    -- the deal's own counters tell of ended tasks that are not in the store
    when task is null and lacks_ended_tasks then 'UNKNOWN'
  end as ended_as,
  -- no deadline known: ten times the longest work clock is past any
  coalesce(final_deadline, clocks_later(updated_at, 10, 36000)) as overdue_at
from known;

-- slot_from_events: the same, and how far its last round came.
create or replace view slot_from_events as
with
contributed as (
  select standing.task, min(error.cause) as cause
  from contribution_standing_from_events standing
  join contributed_error held
    on held.task = standing.task and held.worker = standing.worker and held.hash = standing.hash
  join (select digest, max(cause) as cause from worker_error group by digest) error on error.digest = held.digest
  group by standing.task
),
crowd as (
  select
    task,
    count(*)                                              as workers,
    count(*) filter (where standing <> 'PROVED')          as unproved,
    count(*) filter (where standing = 'MINORITY')         as astray,
    count(*) filter (where standing = 'UNREVEALED')       as silent,
    min("transaction")                                    as "transaction"
  from contribution_standing_from_events group by task
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
    round.task is not null or fate.task is null or crowd.workers is not null as shows_workers,
    (fate.task, fate.requester) in (select (task, worker) from task_worker_from_events) as requester_contributed,
    contributed.cause                                                    as contributed_error
  from slot_fate_from_events fate
  left join contributed on contributed.task = fate.task
  left join task_round round on round.task = fate.task
  left join crowd on crowd.task = fate.task
),
staged as (
  select
    *,
    case                                      -- of a slot that failed, or may yet
      when ended_as in ('COMPLETED', 'UNKNOWN') then null
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
  deal, "index", task, status, requester, beneficiary, sponsor, app, app_owner, dataset, dataset_owner, pool, pool_owner,
  category, category_name, work_clock, trust, tee, callback, bulk, has_dataset, app_price, dataset_price, pool_price,
  worker_stake, start_time, contribution_deadline, known_reveal_deadline, final_deadline, updated_at, finalized_at,
  finalized_in, claimed_at, is_finalized, is_claimed, lacks_ended_tasks, ended_as, overdue_at, reveal_deadline,
  tee_framework, unrunnable_because, result_key, result_error, contributed_error,
  initialized_at, consensus_at, finalized_at_once, rounds, contributors, unproved, has_minority, has_silence, has_events,
  shows_workers, requester_contributed,
  case
    when rounds > 1 and stage not in ('NOT_INITIALIZED', 'UNKNOWN') then 'REOPENED_' || stage
    else stage
  end as cause_if_failed
from staged;
