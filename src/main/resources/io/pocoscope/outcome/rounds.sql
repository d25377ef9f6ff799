-- task_worker_from_events: one row per task and worker that contributed to it.
create or replace view task_worker_from_events as
select task, worker from contribution where task is not null and worker is not null
union
select task, worker from task_contribute where task is not null and worker is not null;

-- task_reopening: one row per TaskReopen, and the consensus that it undid: the last one before it.
create or replace view task_reopening as
with
consensus as (
  select task, consensus as hash, event_place(block, log_index) as place from task_consensus
),
reopening as (
  select task, event_place(block, log_index) as place from task_reopen
)
select reopening.task, reopening.place, max_by(consensus.hash, consensus.place) as hash
from reopening left join consensus on consensus.task = reopening.task and consensus.place < reopening.place
group by reopening.task, reopening.place;

-- rejected_contribution: the contributions that a reopening rejected: those to the consensus that it undid. Others
-- count on. (The subgraph's contribution.status never says REJECTED.)
create or replace view rejected_contribution as
select distinct contribute.id, contribute.task, contribute.worker
from task_contribute contribute
join task_reopening undone
  on undone.task = contribute.task
 and undone.hash = contribute.hash
 and undone.place > event_place(contribute.block, contribute.log_index);

-- task_round: one row per task with events: how far its last round came.
-- The last round begins with the last TaskReopen. It has the contributions made after it, and the earlier
-- ones that it did not reject.
create or replace view task_round as
with
last_reopening as (
  select task, count(*) as reopenings, max(place) as place from task_reopening group by task
),
standing as (
  select task, count(*) as contributions, count(distinct hash) as hashes
  from task_contribute
  where id not in (select id from rejected_contribution)
  group by task
),
agreed as (
  select
    event.task,
    max_by(event.consensus, event_place(event.block, event.log_index)) as hash,
    max(event."timestamp")                                             as at
  from task_consensus event left join last_reopening on last_reopening.task = event.task
  where last_reopening.place is null or event_place(event.block, event.log_index) > last_reopening.place
  group by event.task
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
  agreed.task is not null                as consensus,      -- in the last round
  agreed.hash                            as consensus_hash,
  agreed.at                              as consensus_at,
  coalesce(revealed.reveals, 0) > 0      as revealed        -- in the last round
from initialized
left join last_reopening on last_reopening.task = initialized.task
left join standing on standing.task = initialized.task
left join agreed on agreed.task = initialized.task
left join revealed on revealed.task = initialized.task;

-- contribution_standing_from_events: one row per task and worker: where the contribution stood when the last event came.
create or replace view contribution_standing_from_events as
with
-- Once per worker and task, ever. But a reorganisation may leave an event that was imported beside the one that took its
-- place, under another id: then the later one counts.
contribute as (
  select
    task, worker,
    coalesce(max_by(hash, event_place(block, log_index)), max(hash))                   as hash,
    max("timestamp")                                                                   as "timestamp",
    coalesce(max_by("transaction", event_place(block, log_index)), max("transaction")) as "transaction"
  from task_contribute group by task, worker
),
held as (
  select
    task, worker,
    coalesce(max_by(hash, "timestamp"), max(hash)) as hash,
    max("timestamp")                               as "timestamp",
    max(status)                                    as status   -- PROVED comes behind CONTRIBUTED
  from contribution group by task, worker
),
reveal as (
  select task, worker, max("timestamp") as "timestamp" from task_reveal group by task, worker
),
rejected as (select distinct task, worker from rejected_contribution),
known as (
  select
    task_worker.task,
    task_worker.worker,
    coalesce(contribute.hash, held.hash)               as hash,
    coalesce(contribute."timestamp", held."timestamp") as contributed_at,
    contribute."transaction",
    reveal."timestamp"                                         as revealed_at,
    held.status = 'PROVED' or reveal.task is not null  as proved,
    rejected.task is not null                                  as rejected,
    -- the task's own consensus stands in where its events are not in the store
    case when round.task is not null then round.consensus_hash
         when task.consensus not in ('0x', zero_hash()) then task.consensus end as consensus_hash,
    round.consensus_at
  from task_worker_from_events task_worker
  left join contribute on contribute.task = task_worker.task and contribute.worker = task_worker.worker
  left join held on held.task = task_worker.task and held.worker = task_worker.worker
  left join reveal on reveal.task = task_worker.task and reveal.worker = task_worker.worker
  left join rejected on rejected.task = task_worker.task and rejected.worker = task_worker.worker
  left join task_round round on round.task = task_worker.task
  left join task on task.id = task_worker.task
)
select
  task,
  worker,
  hash,
  "transaction",
  contributed_at,
  revealed_at,
  consensus_at,                          -- of the task's last round
  case
    when proved then 'PROVED'
    when rejected then 'REJECTED'        -- by a reopening
    when consensus_hash is null then 'NO_CONSENSUS'
    when hash is null then 'UNKNOWN'
    when hash = consensus_hash then 'UNREVEALED'
    else 'MINORITY'
  end as standing
from known;

