-- What the check itself sums up, by hashes of the ids instead of the ids. An amount that is not known proves nothing:
-- it counts for more than any other.
with
known as (
  select
    hash(task.id) as task, task.status = 'COMPLETED' as completed, task.status in ('FAILLED', 'FAILED') as claimed,
    hash(case when deal.sponsor = '0x0000000000000000000000000000000000000000'
              then deal.requester else deal.sponsor end) as payer,
    deal.app_price::hugeint + deal.dataset_price::hugeint + deal.workerpool_price::hugeint as price,
    hash(deal.workerpool_owner) as workerpool_owner, deal.workerpool_price::hugeint as pool_price,
    deal.worker_stake::hugeint as worker_stake
  from task join deal on hash(deal.id) = hash(task.deal)
  where task.deal is not null and deal.sponsor is not null and task.status is not null
    and (task.status not in ('COMPLETED', 'FAILLED', 'FAILED')
      or coalesce(greatest(deal.app_price, deal.dataset_price, deal.workerpool_price, deal.worker_stake), 0)
           < 9223372036854775807
        and task.id not in (select task from seize where value = 9223372036854775807 and task is not null))
),
owed as (
  select task, payer as account, price as value from known where completed
  union all
  select known.task, hash(failing.worker), known.worker_stake
  from contribution failing join known on known.task = hash(failing.task) and known.completed
  where failing.status is distinct from 'PROVED' and failing.task is not null
  union all
  select task, workerpool_owner, pool_price * 30 // 100 from known where claimed
  union all
  select hash(task), hash(account), -value::hugeint
  from seize
  where account <> '0x99c2268479b93fde36232351229815df80837e23'
    and task is not null and hash(task) in (select task from known)
)
select count(*) as compared, coalesce(bool_and(value = 0), true) as agrees
from (
  select hash(task, account), sum(coalesce(value, 1::hugeint << 100)) as value
  from owed
  group by all
)
