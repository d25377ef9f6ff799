-- money_flow: what a slot did to whose nRLC: + came to the account, - left it. Amounts of zero are left out.
--   payment  of the payer, when the slot completes (a Seize, though nobody is punished)
--   reward   of app owner, dataset owner, workers and pool owner (its share as the scheduler)
--   slash    of workers that did not prove, in a slot that completes; of the pool's owner, in one that is claimed
--   kitty    what the kitty gets of that slash, and gives to the pool's owner of a slot that completes
--   refund   what had been locked for the slot and came back: + in the owner's role, - in the role 'escrow', as
--            it was its own money all the time
-- Per slot the amounts add up to zero, refunds counted or not. Who owns a failed slot that nobody claimed still has
-- all of it locked, so there is no row.
create or replace view money_flow as
with
ended as (
  select
    task.id as task, task.status = 'COMPLETED' as completed, deal.worker_stake,
    case when deal.sponsor <> zero_address() then deal.sponsor else deal.requester end as payer,
    money(deal.app_price) + money(deal.dataset_price) + money(deal.workerpool_price)   as price,
    deal.app_owner, deal.app_price, deal.dataset_owner, deal.dataset_price,
    deal.workerpool_owner as pool_owner, pool_stake(deal.workerpool_price)              as pool_stake
  from task join deal on deal.id = task.deal
  where task.status in ('COMPLETED', 'FAILLED', 'FAILED')
),
ending as (
  select task, "transaction", "timestamp" from task_finalize
  union all
  select task, "transaction", "timestamp" from task_claimed
),
part as (
  select ended.*, standing.worker, standing.standing = 'PROVED' as proved,
         standing."transaction" = finalize."transaction" as at_once
  from ended
  join contribution_standing standing on standing.task = ended.task
  left join task_finalize finalize on finalize.task = ended.task
),
paid_kitty as (select distinct task from seize where account = kitty()),
-- An event names an account and no role, and one account may have several roles in a task. The contract pays them
-- in one order, so that an account's first event is for its first role in that order, and so on.
expected as (
  select task, payer as account, 'seize' as movement, 1 as turn, 'payer' as role, 'payment' as kind
  from ended where completed
  union all select task, kitty(), 'seize', 2, 'kitty', 'kitty' from ended where completed
  union all select task, worker, 'seize', 3, 'worker', 'slash' from part where completed and not proved
  union all select task, pool_owner, 'seize', 1, 'pool-owner', 'slash' from ended where not completed
  union all select task, app_owner, 'reward', 1, 'app-owner', 'reward' from ended where completed and app_price > 0
  union all select task, dataset_owner, 'reward', 2, 'dataset-owner', 'reward' from ended
            where completed and dataset_price > 0
  union all select ended.task, pool_owner, 'reward', 3, 'pool-owner', 'kitty'
            from ended join paid_kitty on paid_kitty.task = ended.task where completed
  union all select task, worker, 'reward', 4, 'worker', 'reward' from part where completed and proved
  union all select task, pool_owner, 'reward', 5, 'pool-owner', 'reward' from ended where completed
  union all select task, kitty(), 'reward', 1, 'kitty', 'kitty' from ended where not completed
),
due as (
  select *, row_number() over (partition by task, account, movement order by turn) as place from expected
),
event as (
  select task, account, 'seize' as movement, -value as value, "transaction", "timestamp", event_place(block, log_index) as moment
  from seize
  union all
  select task, account, 'reward', value, "transaction", "timestamp", event_place(block, log_index) from reward
),
happened as (
  -- Without its task an event says nothing: PoCo Boost pays by the same ones, and its tasks are not indexed.
  select event.*, row_number() over (partition by event.task, event.account, event.movement order by event.moment) as place
  from event join task on task.id = event.task
),
refund as (
  select task, payer as account, 'payer' as role, price as value from ended where not completed
  union all select task, pool_owner, 'pool-owner', money(pool_stake) from ended where completed
  union all select task, worker, 'worker', money(worker_stake) from part
            where not completed or (proved and not coalesce(at_once, false))
),
flow as (
  select
    happened.task, happened.account, coalesce(due.role, 'unknown') as role,
    coalesce(due.kind, case happened.movement when 'seize' then 'slash' else 'reward' end) as kind,
    money(happened.value) as nrlc, happened."transaction", happened."timestamp"
  from happened
  left join due
    on due.task = happened.task and due.account = happened.account and due.movement = happened.movement
   and due.place = happened.place
  union all
  select refund.task, account, role, 'refund', value, ending."transaction", ending."timestamp"
  from refund left join ending on ending.task = refund.task
  union all
  select refund.task, account, 'escrow', 'refund', -value, ending."transaction", ending."timestamp"
  from refund left join ending on ending.task = refund.task
)
select task as slot, account, role, kind, nrlc, "transaction", "timestamp" from flow where nrlc <> 0;
