-- What was paid, slashed and locked, in nRLC: one line to a kind of amount, with its quantiles. All over calibration_slot.
--   price.*      of a slot, by the deal's terms; a slot without a dataset has no price of one, and its assets are the app
--   stake.*      what is locked for a slot: of the pool's owner, and of each worker
--   claim_size.* what was slashed, event by event
--   premium.*    what a completed slot brought: each account's rewards in a role, the kitty's gifts left out
--   balance.*    what the accounts of pools' owners have at the contract, one to an account
with
priced as (
  select 'app' as role, category, money(app_price) as nrlc from calibration_slot
  union all
  select 'dataset', category, dataset_price from calibration_slot where has_dataset
  union all
  select 'assets', category, money(app_price) + case when has_dataset then money(dataset_price) else 0 end
  from calibration_slot
  union all
  select 'pool', category, pool_price from calibration_slot
  union all
  select 'total', category, price from calibration_slot
),
flow as (
  select money_flow.slot, money_flow.account, money_flow.role, money_flow.kind, money_flow.nrlc
  from money_flow
  where money_flow.kind in ('slash', 'reward') and money_flow.slot in (select slot from calibration_slot)
),
amount(name, nrlc) as (
  select 'price.' || role, money(nrlc) from priced
  union all
  select 'price.' || role || '.category.' || category, money(nrlc) from priced where category is not null
  union all
  select 'stake.pool_owner', money(pool_stake(pool_price)) from calibration_slot
  union all
  select 'stake.worker', money(deal.worker_stake) from calibration_slot slot join deal on deal.id = slot.deal
  union all
  select 'claim_size.' || replace(role, '-', '_'), -nrlc from flow where kind = 'slash'
  union all
  select 'premium.' || replace(role, '-', '_'), sum(nrlc) from flow where kind = 'reward' group by slot, account, role
  union all
  select 'balance.pool_owner', money(account.balance) from account
  where account.id in (select pool_owner from calibration_slot)
)
select
  name,
  count(*)                        as n,
  sum(nrlc)                       as total,
  min(nrlc)                       as least,
  quantile_disc(nrlc, 0.05)       as q05,
  quantile_disc(nrlc, 0.25)       as q25,
  quantile_disc(nrlc, 0.5)        as q50,
  quantile_disc(nrlc, 0.75)       as q75,
  quantile_disc(nrlc, 0.95)       as q95,
  max(nrlc)                       as greatest
from amount
where nrlc is not null
group by name
order by name;
