-- What was paid, slashed and locked, what a deal has, and how long slots took: calibration_amount(name, unit, amount,
-- times), each amount once, with how often it was there, as amounts come again and again. All over calibration_slot.
--   price.*          of a slot, by the deal's terms, in nRLC; a slot without a dataset has no price of one, and its
--                    assets are the app
--   stake.*          what is locked for a slot: of the pool's owner, and of each worker
--   claim_size.*     what was slashed, event by event
--   premium.*        what a completed slot brought: each account's rewards in a role, the kitty's gifts left out
--   balance.*        what the accounts of pools' owners have at the contract, one to an account
--   parties_per_slot requester, app, pool, a dataset if there is one, and the workers that contributed
--   slots_per_deal   those of its slots that are looked at
--   duration.*       seconds from the start of the deal: to the end of a slot that completed, to the claim of one that
--                    failed, and to the deadline of any. Of slots whose deadline is past, as of the others only those
--                    that were quick have ended.
create or replace temp table calibration_amount as
with
terms as (
  select deal, category, has_dataset, app_price, dataset_price, pool_price, price, count(*) as times
  from calibration_slot
  group by all
),
priced as (
  select 'app' as role, category, money(app_price) as nrlc, times from terms
  union all
  select 'dataset', category, dataset_price, times from terms where has_dataset
  union all
  select 'assets', category, money(app_price) + case when has_dataset then money(dataset_price) else 0 end, times
  from terms
  union all
  select 'pool', category, pool_price, times from terms
  union all
  select 'total', category, price, times from terms
),
numbered as (select rowid as number, slot from calibration_slot),
moved as (
  select numbered.number, moved.account, moved.role, moved.kind, moved.nrlc
  from known_movement moved join numbered on numbered.slot = moved.task
  where moved.kind in ('slash', 'reward')
),
brought as (
  select role, sum(nrlc) as nrlc from moved where kind = 'reward' group by number, account, role
),
crowd as (select task, count(*) as workers from task_worker group by task),
timed as (
  select
    category,
    seconds_between(start_time, case when completed then finalized_at end) as completed,
    seconds_between(start_time, case when failed then claimed_at end)      as claimed,
    seconds_between(start_time, final_deadline)                            as deadline
  from calibration_slot
  where final_deadline <= judged_at
),
spent(name, category, seconds) as (
  select 'completed', category, completed from timed
  union all
  select 'claimed', category, claimed from timed
  union all
  select 'deadline', category, deadline from timed
),
nrlc(name, amount, times) as (
  select 'price.' || role, money(nrlc), times from priced
  union all
  select 'price.' || role || '.category.' || category, money(nrlc), times from priced where category is not null
  union all
  select 'stake.pool_owner', money(pool_stake(pool_price)), times from terms
  union all
  select 'stake.worker', money(deal.worker_stake), times from terms join deal on deal.id = terms.deal
  union all
  select 'claim_size.' || replace(role, '-', '_'), -nrlc, 1 from moved where kind = 'slash'
  union all
  select 'premium.' || replace(role, '-', '_'), nrlc, times
  from (select role, nrlc, count(*) as times from brought group by role, nrlc)
  union all
  select 'balance.pool_owner', money(account.balance), 1 from account
  where account.id in (select pool_owner from calibration_slot)
),
amount(name, unit, amount, times) as (
  select name, 'RLC', amount, times from nrlc
  union all
  select 'parties_per_slot', 'parties', 3 + case when slot.has_dataset then 1 else 0 end + coalesce(crowd.workers, 0), 1
  from calibration_slot slot left join crowd on crowd.task = slot.task
  where slot.app is not null and slot.pool is not null and slot.requester is not null
  union all
  select 'slots_per_deal', 'slots', count(*), 1 from calibration_slot where deal is not null group by deal
  union all
  select 'duration.' || name, 's', seconds, 1 from spent
  union all
  select 'duration.' || name || '.category.' || category, 's', seconds, 1
  from spent
  where category is not null and name <> 'claimed'
)
select name, unit, amount, cast(sum(times) as bigint) as times
from amount
where amount is not null
group by name, unit, amount
