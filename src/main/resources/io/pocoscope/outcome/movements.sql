-- movement_from_events: whose nRLC each Reward and Seize of a task moved, and why: money_flow without refunds, which no
-- event tells.
create or replace view movement_from_events as
with
ended as (
  select
    task.id as task, task.status = 'COMPLETED' as completed,
    case when deal.sponsor <> zero_address() then deal.sponsor else deal.requester end as payer,
    deal.app_owner, deal.app_price, deal.dataset_owner, deal.dataset_price, deal.workerpool_owner as pool_owner
  from task join deal on deal.id = task.deal
  where task.status in ('COMPLETED', 'FAILLED', 'FAILED')
),
part as (
  select ended.task, ended.completed, standing.worker, standing.standing = 'PROVED' as proved
  from ended join contribution_standing_from_events standing on standing.task = ended.task
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
)
select
  happened.task, happened.account, coalesce(due.role, 'unknown') as role,
  coalesce(due.kind, case happened.movement when 'seize' then 'slash' else 'reward' end) as kind,
  money(happened.value) as nrlc, happened."transaction", happened."timestamp"
from happened
left join due
  on due.task = happened.task and due.account = happened.account and due.movement = happened.movement
 and due.place = happened.place
where money(happened.value) <> 0;
