-- money_flow: what a slot did to whose nRLC: + came to the account, - left it. Amounts of zero are left out.
--   payment  of the payer, when the slot completes (a Seize, though nobody is punished)
--   reward   of app owner, dataset owner, workers and pool owner (its share as the scheduler)
--   slash    of workers that did not prove, in a slot that completes; of the pool's owner, in one that is claimed
--   kitty    what the kitty gets of that slash, and gives to the pool's owner of a slot that completes
--   refund   what had been locked for the slot and came back: + in the owner's role, - in the role 'escrow', as
--            it was its own money all the time
-- Per slot the amounts add up to zero, refunds counted or not. Who owns a failed slot that nobody claimed still has
-- all of it locked, so there is no row.
-- Joined to its ending once: a million slots fit into an export's memory then.
create or replace view money_flow as
with
ending as (
  select task, "transaction", "timestamp", true as finalized from task_finalize
  union all
  select task, "transaction", "timestamp", false from task_claimed
),
ended as (
  select
    task.id as task, task.status = 'COMPLETED' as completed, deal.worker_stake,
    case when deal.sponsor <> zero_address() then deal.sponsor else deal.requester end as payer,
    money(deal.app_price) + money(deal.dataset_price) + money(deal.workerpool_price)   as price,
    deal.workerpool_owner as pool_owner, pool_stake(deal.workerpool_price)              as pool_stake,
    ending."transaction", ending."timestamp", coalesce(ending.finalized, false)        as finalized
  from task join deal on deal.id = task.deal left join ending on ending.task = task.id
  where task.status in ('COMPLETED', 'FAILLED', 'FAILED')
),
part as (
  select ended.task, ended.completed, ended.worker_stake, ended."transaction", ended."timestamp",
         standing.worker, standing.standing = 'PROVED' as proved,
         ended.finalized and standing."transaction" = ended."transaction" as at_once
  from ended join contribution_standing standing on standing.task = ended.task
),
refund as (
  select task, payer as account, 'payer' as role, price as value, "transaction", "timestamp" from ended
  where not completed
  union all
  select task, pool_owner, 'pool-owner', money(pool_stake), "transaction", "timestamp" from ended
  where completed
  union all
  select task, worker, 'worker', money(worker_stake), "transaction", "timestamp" from part
  where not completed or (proved and not coalesce(at_once, false))
),
returned as (
  select * from refund where value <> 0
)
select task as slot, account, role, kind, nrlc, "transaction", "timestamp" from known_movement
union all
select task, account, role, 'refund', value, "transaction", "timestamp" from returned
union all
select task, account, 'escrow', 'refund', -value, "transaction", "timestamp" from returned;
