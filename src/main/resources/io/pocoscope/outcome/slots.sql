-- slot_fate: what became of each slot, judged at meta.now, its parties and what its deal says: all that can be told
-- without the rounds and contributions of its task. slot has these too.
create or replace view slot_fate as
with
placed as (
  select
    coalesce(fate.task, fate.deal || ':' || fate."index")                as slot,
    fate.*,
    meta.block_number is not null                                        as synced,
    meta."now"                                                           as judged_at
  from known_fate fate cross join meta
),
judged as (
  select placed.*, outcome_of(ended_as, overdue_at, final_deadline, judged_at) as outcome from placed
)
select
  slot, deal, "index", task, status, requester, beneficiary, sponsor, app, app_owner, dataset, dataset_owner, pool,
  pool_owner, category, category_name, work_clock, trust, tee, tee_framework, callback, bulk, has_dataset, app_price,
  dataset_price, pool_price, worker_stake, start_time, contribution_deadline, known_reveal_deadline, final_deadline,
  updated_at, finalized_at, finalized_in, claimed_at, is_finalized, is_claimed, lacks_ended_tasks, unrunnable_because,
  result_key, result_error, synced, judged_at, outcome,
  hidden_in(outcome, result_error, result_key) as hidden_failure
from judged;

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
judged as (
  select
    coalesce(known.task, known.deal || ':' || known."index")             as slot,
    known.*,
    -- What is absent from a synced store is absent from the chain; a partial import proves nothing.
    meta.block_number is not null or shows_workers                       as knows_workers,
    meta."now"                                                           as judged_at,
    outcome_of(ended_as, overdue_at, final_deadline, meta."now")         as outcome,
    -- what happened shows that somebody ran it, whatever the rules of stock schedulers are
    is_finalized or contributors > 0 or coalesce(status = 'COMPLETED', false)
      or (unrunnable_because = 'TEE_ABOVE_TRUST_1' and coalesce(initialized_at < contribution_deadline, false))
                                                                         as has_run
  from known_slot known cross join meta
)
select
  slot,                    -- the task's id, or <deal>:<index> where there is no task
  deal,
  "index",
  task,                    -- null: nobody initialized the slot
  status,                  -- the task's, as the subgraph spells it
  outcome,                 -- COMPLETED, FAILED_CLAIMED, FAILED_UNCLAIMED, PENDING, UNKNOWN
  case when outcome in ('FAILED_CLAIMED', 'FAILED_UNCLAIMED') then cause_if_failed end
                                                           as cause,  -- of a failed slot: how far its last round came
  hidden_in(outcome, result_error, result_key)             as hidden_failure,  -- completed, and holds nothing but a
                           -- worker's error; null where nobody can tell: with a callback, or where the store lacks the digest, or does
                           -- not know whether there is a callback
  case when outcome in ('COMPLETED', 'FAILED_CLAIMED', 'FAILED_UNCLAIMED')
       then coalesce(result_error, case when outcome <> 'COMPLETED' then contributed_error end)
  end                                                      as hidden_cause,    -- what that error says, of a failed slot too
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
  tee_framework,           -- none, scone, gramine, tdx; unknown: asked for, but none of these
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
       else requester_contributed
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
  case when tee_framework is null then null
       when unrunnable_because is null or has_run then false
       when knows_workers then true
  end                                                      as never_runnable,  -- by a stock scheduler's rules
  case when knows_workers and not has_run then unrunnable_because end
                                                           as never_runnable_because,  -- TEE_ABOVE_TRUST_1: it refuses
                           -- such deals; NO_TEE_FRAMEWORK: none runs the tag that was asked for
  judged_at
from judged;

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
