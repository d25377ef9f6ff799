-- What the check itself sums up, by hashes of the ids instead of the ids. An amount that is not known proves nothing:
-- it counts for more than any other. Nor is anything proved where a task or its deal is there twice.
with
known as (
  select
    hash(task.id) as task,
    coalesce(task.status = 'COMPLETED', false)              as completed,
    coalesce(task.status in ('FAILLED', 'FAILED'), false)   as claimed,
    hash(deal.app_owner) as app_owner, deal.app_price,
    deal.dataset <> '0x0000000000000000000000000000000000000000' as with_dataset,
    hash(deal.dataset_owner) as dataset_owner, deal.dataset_price,
    hash(deal.workerpool_owner) as workerpool_owner, deal.workerpool_price::hugeint as pool_price,
    deal.worker_stake::hugeint as worker_stake, deal.scheduler_reward_ratio as ratio
  from task join deal on hash(deal.id) = hash(task.deal)
  where task.deal is not null
    and coalesce(greatest(deal.app_price, deal.dataset_price, deal.workerpool_price, deal.worker_stake), 0)
          < 9223372036854775807
    and coalesce(deal.scheduler_reward_ratio, 0) between 0 and 100
    and task.id not in (
      select task from reward where value = 9223372036854775807 and task is not null
      union all
      select task from seize where value = 9223372036854775807 and task is not null)
),
crowd as (
  select
    hash(task) as task,
    count(*) filter (where status = 'PROVED')                   as proved,
    count(*) filter (where status is distinct from 'PROVED')    as unproved,
    max(hash(worker)) filter (where status = 'PROVED')          as worker
  from contribution
  where task is not null
  group by all
),
pot as (
  select
    known.*, crowd.worker, coalesce(crowd.proved, 0) as proved,
    pool_price + coalesce(crowd.unproved, 0) * worker_stake as whole,
    case when crowd.proved > 0
         then (pool_price + crowd.unproved * worker_stake) * (100 - ratio) // 100
         else 0 end                                         as for_workers
  from known left join crowd on crowd.task = known.task
  where known.completed
),
crowded as (select task, for_workers from pot where proved > 1),
sharer as (
  select crowded.task, hash(contribute.worker) as account, contribute.block, contribute.log_index
  from task_contribute contribute
  join crowded on crowded.task = hash(contribute.task)
  join contribution proof on hash(proof.task) = hash(contribute.task) and hash(proof.worker) = hash(contribute.worker)
  where proof.status = 'PROVED'
    and contribute.task is not null and contribute.worker is not null and proof.task is not null
),
scoring as (
  select hash(account) as account, block, log_index, coalesce(score, 0) as score, 1 as move
  from accurate_contribution
  where account is not null
  union all
  select hash(account), block, log_index, coalesce(score, 0), -1
  from faulty_contribution
  where account is not null
),
-- Sorted once, a worker's score before a block is the last one above; a contribution comes before what shares its place.
begun as (
  select task, account, block, log_index, least(coalesce(score, 0), 1000000000000000)::bigint as score
  from (
    select task, account, block, log_index,
           last_value(score ignore nulls) over (partition by account order by place, task is null) as score
    from (
      select task, account, block, log_index, block * 1000000 as place, null::bigint as score from sharer
      union all
      select null, account, null, null, block * 1000000 + log_index, score from scoring
    )
  )
  where task is not null
),
moved as (
  select begun.task, begun.account, list(scoring.move order by scoring.log_index) as moves
  from begun join scoring
    on scoring.account = begun.account and scoring.block = begun.block and scoring.log_index < begun.log_index
  group by all
),
weighed as (
  select
    begun.task, begun.account,
    greatest(
      case
        when moves is null then begun.score
        else list_reduce(
          list_concat([begun.score], moves),
          lambda score, move : case when move > 0 then score + 1 else score * 2 // 3 end)
      end // 3,
      3) - 1 as weight
  from begun left join moved on moved.task = begun.task and moved.account = begun.account
),
share as (
  select
    weighed.task, weighed.account,
    crowded.for_workers * (length(bin(weighed.weight)) - 1)
      // sum(length(bin(weighed.weight)) - 1) over (partition by weighed.task) as value
  from weighed join crowded on crowded.task = weighed.task
),
owed as (
  select task, app_owner as account, app_price::hugeint as value from pot
  union all
  select task, dataset_owner, dataset_price::hugeint from pot where with_dataset
  union all
  select task, workerpool_owner, case when proved = 1 then whole - for_workers else whole end from pot
  union all
  select task, worker, for_workers from pot where proved = 1
  union all
  select task, account, value from share
  union all
  select share.task, pot.workerpool_owner, -share.value from share join pot on pot.task = share.task
  union all
  select pot.task, pot.workerpool_owner, seize.value::hugeint
  from seize join pot on pot.task = hash(seize.task)
  where seize.account = '0x99c2268479b93fde36232351229815df80837e23' and seize.task is not null
  union all
  select task, hash('0x99c2268479b93fde36232351229815df80837e23'), pool_price * 30 // 100
  from known
  where claimed
  union all
  select known.task, hash(reward.account), -reward.value::hugeint
  from reward join known on known.task = hash(reward.task)
  where reward.task is not null
)
select
  count(*) as compared,
  coalesce(bool_and(value = 0), true) and (select count(*) = count(distinct task) from known) as agrees
from (select hash(task, account), sum(coalesce(value, 1::hugeint << 100)) as value from owed group by all)
