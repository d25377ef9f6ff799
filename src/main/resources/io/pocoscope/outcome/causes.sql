-- cause_meaning: one row per cause: the rule that gives it, and the parties that this evidence leaves open.
create or replace view cause_meaning as
with
stage(stage, rule, parties) as (
  values
    ('NOT_INITIALIZED',
     'no task; or no contribution, and initialized at or after the contribution deadline',
     ['pool']),
    ('NOT_FINALIZED',
     'somebody revealed in the last round, and it was never finalized',
     ['pool', 'worker', 'app']),
    ('NO_REVEAL',
     'a consensus in the last round, and nobody revealed',
     ['pool', 'worker']),
    ('NO_CONSENSUS_SPLIT',
     'contributions with two results or more in the last round, and no consensus',
     ['worker', 'app']),
    ('NO_CONSENSUS_SHORT',
     'contributions that agree in the last round, but fewer or lighter than trust asks',
     ['pool', 'worker', 'requester']),
    ('NO_CONTRIBUTION',
     'initialized in time, and no contribution in the last round',
     ['pool', 'worker', 'app', 'dataset', 'requester'])
)
select stage as cause, rule, parties from stage
union all
select 'REOPENED_' || stage, 'reopened; then: ' || rule, parties from stage where stage <> 'NOT_INITIALIZED'
union all
select 'UNKNOWN', 'failed, but its events are not in the store',
       ['pool', 'worker', 'app', 'dataset', 'requester']
union all
-- what the chain calls completed: a cause where that counts as failed
select distinct 'HIDDEN_' || cause, 'completed; its result is a worker''s error: ' || error, parties from worker_error
union all
select 'SHARED_DIGEST', 'completed, with the same result as a slot of another owner''s app',
       ['worker', 'app', 'dataset', 'requester'];

-- cause_party: one row per cause and per reason for which no stock scheduler runs a slot ('': none): the parties that
-- both leave open.
create or replace view cause_party as
with
narrower(because, cause, parties) as (
  values
    ('TEE_ABOVE_TRUST_1', 'NOT_INITIALIZED',          ['requester']),
    ('NO_TEE_FRAMEWORK',  'NOT_INITIALIZED',          ['requester', 'app']),
    ('NO_TEE_FRAMEWORK',  'NO_CONTRIBUTION',          ['requester', 'app']),
    ('NO_TEE_FRAMEWORK',  'REOPENED_NO_CONTRIBUTION', ['requester', 'app'])
),
reason(because) as (values (''), ('TEE_ABOVE_TRUST_1'), ('NO_TEE_FRAMEWORK'))
select meaning.cause, reason.because, coalesce(narrower.parties, meaning.parties) as parties
from cause_meaning meaning
cross join reason
left join narrower on narrower.cause = meaning.cause and narrower.because = reason.because;

-- outcome_meaning: one row per outcome: the rule that gives it.
create or replace view outcome_meaning(outcome, rule) as
values
  ('COMPLETED',        'the task is completed'),
  ('FAILED_CLAIMED',   'somebody claimed the task as failed'),
  ('FAILED_UNCLAIMED', 'not ended, and the final deadline is past'),
  ('PENDING',          'not ended, and the final deadline lies ahead'),
  ('UNKNOWN',          'a field that is needed is missing');

-- slot_event: what happened to each slot, and its deadlines. Order by "timestamp", block, log_index.
create or replace view slot_event as
with
task_event as (
  select task, 'initialized' as event, cast(null as varchar) as actor, cast(null as varchar) as detail,
         "timestamp", "transaction", block, log_index
  from task_initialize
  union all
  select task, 'contributed', worker, hash, "timestamp", "transaction", block, log_index from task_contribute
  union all
  select task, 'consensus', null, consensus, "timestamp", "transaction", block, log_index from task_consensus
  union all
  select task, 'revealed', worker, digest, "timestamp", "transaction", block, log_index from task_reveal
  union all
  select task, 'reopened', null, null, "timestamp", "transaction", block, log_index from task_reopen
  union all
  select task, 'finalized', null, null, "timestamp", "transaction", block, log_index from task_finalize
  union all
  select task, 'claimed', null, null, "timestamp", "transaction", block, log_index from task_claimed
  union all
  select contribution.task, 'found accurate', account, 'score ' || score, event."timestamp", "transaction", block,
         log_index
  from accurate_contribution event join contribution on contribution.id = event.contribution
  union all
  select contribution.task, 'found faulty', account, 'score ' || score, event."timestamp", "transaction", block,
         log_index
  from faulty_contribution event join contribution on contribution.id = event.contribution
),
of_slot as (
  select slot.slot, 'deal' as event, slot.requester as actor, slot.deal as detail,
         coalesce(matched."timestamp", slot.start_time) as "timestamp", matched."transaction", matched.block,
         matched.log_index
  from slot left join orders_matched matched on matched.deal = slot.deal
  where coalesce(matched."timestamp", slot.start_time) is not null
  union all
  select slot, 'contribution deadline', null, null, contribution_deadline, null, null, null
  from slot where contribution_deadline is not null
  union all
  select slot, 'reveal deadline', null, null, reveal_deadline, null, null, null
  from slot where reveal_deadline is not null
  union all
  select slot, 'final deadline', null, null, final_deadline, null, null, null
  from slot where final_deadline is not null
)
select task as slot, event, actor, detail, "timestamp", "transaction", block, log_index from task_event
union all
select slot, event, actor, detail, "timestamp", "transaction", block, log_index from of_slot;
