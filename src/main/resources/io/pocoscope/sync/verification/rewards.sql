-- What every ended task has paid to every account, in nRLC, against its deal's prices and stakes.
-- A completed task pays the app's and the dataset's owner their prices. The pool's price and the stakes of those who
-- did not prove go to who proved, (100 - ratio) per cent of it in proportion to floor(log2(weight)), each share
-- rounded down, and the rest to the pool's owner, who also has what was taken from the kitty. (With one worker, as
-- in contributeAndFinalize, the share is all of it, whatever the weight.) A task that was claimed feeds the kitty with
-- the pool owner's stake, 30 % of the pool's price. One account may have several of these roles: sums are compared.
-- Tasks are known by the numbers of their rows from here on: to join and group millions by their ids takes memory.
with
known as (
  select
    task.rowid as task, task.id,
    coalesce(task.status = 'COMPLETED', false)              as completed,
    coalesce(task.status in ('FAILLED', 'FAILED'), false)   as claimed,
    deal.app_owner, deal.app_price, deal.dataset, deal.dataset_owner, deal.dataset_price,
    deal.workerpool_owner, deal.workerpool_price::hugeint as pool_price,
    deal.worker_stake::hugeint as worker_stake, deal.scheduler_reward_ratio as ratio
  from task join deal on deal.id = task.deal
  -- What a column cannot hold is no number to count with.
  where coalesce(greatest(deal.app_price, deal.dataset_price, deal.workerpool_price, deal.worker_stake), 0)
          < 9223372036854775807
    and coalesce(deal.scheduler_reward_ratio, 0) between 0 and 100
    and task.id not in (
      select task from reward where value = 9223372036854775807 and task is not null
      union all
      select task from seize where value = 9223372036854775807 and task is not null)
),
contributed as (
  select known.task, contribution.worker, contribution.status is not distinct from 'PROVED' as proved
  from contribution join known on known.id = contribution.task
  where known.completed
),
crowd as (
  select task, count(*) filter (where proved) as proved, count(*) filter (where not proved) as unproved
  from contributed
  group by task
),
pot as (
  select
    known.task, known.id, known.workerpool_owner, crowd.proved,
    known.pool_price + coalesce(crowd.unproved, 0) * known.worker_stake as whole,
    case when crowd.proved > 0
         then (known.pool_price + crowd.unproved * known.worker_stake) * (100 - known.ratio) // 100
         else 0 end                                                     as for_workers
  from known left join crowd on crowd.task = known.task
  where known.completed
),
-- Only where several share a pot do their weights matter.
sharer as (
  select pot.task, contribute.worker, contribute.block, contribute.log_index
  from task_contribute contribute
  join pot on pot.id = contribute.task and pot.proved > 1
  join contributed proof on proof.task = pot.task and proof.worker = contribute.worker and proof.proved
),
-- The subgraph reads a score at the end of the event's block. So a worker's score at its contribution is that of the
-- last event of an earlier block, moved on by the events of the same block that come before the contribution.
scoring as (
  select account, block, log_index, block * 1000000 + log_index as place, score, 1 as move
  from accurate_contribution
  union all
  select account, block, log_index, block * 1000000 + log_index, score, -1
  from faulty_contribution
),
begun as (
  select sharer.*, coalesce(scoring.score, 0) as score
  from sharer
  asof left join scoring on scoring.account = sharer.worker and sharer.block * 1000000 > scoring.place
),
moved as (
  select begun.task, begun.worker, list(scoring.move order by scoring.log_index) as moves
  from begun join scoring
    on scoring.account = begun.worker and scoring.block = begun.block and scoring.log_index < begun.log_index
  group by begun.task, begun.worker
),
weighed as (
  select
    begun.task, begun.worker,
    greatest(
      list_reduce(
        list_concat([least(begun.score, 1000000000000000)::bigint], coalesce(moved.moves, [])),
        lambda score, move : case when move > 0 then score + 1 else score * 2 // 3 end) // 3,
      3) - 1 as weight
  from begun left join moved on moved.task = begun.task and moved.worker = begun.worker
),
share as (
  select
    weighed.task, weighed.worker,
    pot.for_workers * (length(bin(weighed.weight)) - 1)
      // sum(length(bin(weighed.weight)) - 1) over (partition by weighed.task) as value
  from weighed join pot on pot.task = weighed.task
  union all
  select proof.task, proof.worker, pot.for_workers
  from contributed proof join pot on pot.task = proof.task and pot.proved = 1
  where proof.proved
),
shared as (select task, sum(value) as value from share group by task),
due as (
  select task, app_owner as account, app_price::hugeint as value from known where completed
  union all
  select task, dataset_owner, dataset_price
  from known
  where completed and dataset <> '0x0000000000000000000000000000000000000000'
  union all
  select task, worker, value from share
  union all
  select pot.task, pot.workerpool_owner, pot.whole - coalesce(shared.value, 0)
  from pot left join shared on shared.task = pot.task
  union all
  -- How much the kitty gives is the kitty's own check.
  select pot.task, pot.workerpool_owner, seize.value
  from seize join pot on pot.id = seize.task
  where seize.account = '0x99c2268479b93fde36232351229815df80837e23'
  union all
  select task, '0x99c2268479b93fde36232351229815df80837e23', pool_price * 30 // 100
  from known
  where claimed
),
compared as (
  select task, account, sum(due) as expected, sum(paid) as found
  from (
    select task, account, value as due, 0::hugeint as paid from due
    union all
    -- Without its task a reward says nothing: PoCo Boost pays by the same event, and its tasks are not indexed.
    select known.task, reward.account, 0, reward.value from reward join known on known.id = reward.task
  )
  group by task, account
)
select 'rewards of ' || account || ' for task ' || known.id as subject, expected, found
from compared join known on known.task = compared.task
