-- What every ended task has taken from every account's locked stake, in nRLC, against its deal's prices and stakes.
-- A completed task takes the payment for app, dataset and pool from the payer, and the stake of every worker that
-- contributed and did not prove. A task that was claimed takes the pool owner's stake, 30 % of the pool's price, and
-- nothing from the workers. What is taken from the kitty is the kitty's own check.
-- The payer is the sponsor, or, where that is the zero address, the requester; where an old deployment of the
-- subgraph does not tell the sponsor, its deals are left out.
with
ended as (
  select
    task.id as task, task.status = 'COMPLETED' as completed,
    case when deal.sponsor = '0x0000000000000000000000000000000000000000'
         then deal.requester else deal.sponsor end as payer,
    deal.app_price::hugeint + deal.dataset_price::hugeint + deal.workerpool_price::hugeint as price,
    deal.workerpool_owner, deal.workerpool_price::hugeint as pool_price,
    deal.worker_stake::hugeint as worker_stake
  from task join deal on deal.id = task.deal
  where task.status in ('COMPLETED', 'FAILLED', 'FAILED')
    and deal.sponsor is not null
    -- What a column cannot hold is no number to count with.
    and coalesce(greatest(deal.app_price, deal.dataset_price, deal.workerpool_price, deal.worker_stake), 0)
          < 9223372036854775807
    and task.id not in (select task from seize where value = 9223372036854775807 and task is not null)
),
-- One that has not ended has taken nothing.
open_task as (
  select task.id as task
  from task join deal on deal.id = task.deal
  where task.status not in ('COMPLETED', 'FAILLED', 'FAILED') and deal.sponsor is not null
),
due as (
  select task, payer as account, price as value from ended where completed
  union all
  select failing.task, failing.worker, ended.worker_stake
  from contribution failing join ended on ended.task = failing.task and ended.completed
  where failing.status is distinct from 'PROVED'
  union all
  select task, workerpool_owner, pool_price * 30 // 100 from ended where not completed
),
compared as (
  select task, account, sum(due) as expected, sum(paid) as found
  from (
    select task, account, value as due, 0::hugeint as paid from due
    union all
    select task, account, 0, value
    from seize
    where account <> '0x99c2268479b93fde36232351229815df80837e23'
      and task in (select task from ended union all select task from open_task)
  )
  group by task, account
)
select 'seizes of ' || account || ' for task ' || task as subject, expected, found from compared
