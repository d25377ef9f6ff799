-- What was paid, slashed and locked, in nRLC: one line to a kind of amount, with its quantiles. All over calibration_slot.
--   price.*      of a slot, by the deal's terms; a slot without a dataset has no price of one, and its assets are the app
--   stake.*      what is locked for a slot: of the pool's owner, and of each worker
--   claim_size.* what was slashed, event by event
--   premium.*    what a completed slot brought: each account's rewards in a role, the kitty's gifts left out
--   balance.*    what the accounts of pools' owners have at the contract, one to an account
-- Amounts come again and again: each is counted once, with how often it was there.
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
amount(name, nrlc, times) as (
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
counted as (
  select name, nrlc, sum(times)::bigint as times from amount where nrlc is not null group by name, nrlc
),
placed as (
  select name, nrlc, times,
         sum(times) over (partition by name order by nrlc)::bigint as upto,
         sum(times) over (partition by name)::bigint               as n
  from counted
)
select
  name,
  any_value(n)                                              as n,
  sum(nrlc * times)                                         as total,
  min(nrlc)                                                 as least,
  -- the least that so many per cent of all are not above
  min(nrlc) filter (where upto * 100 >= n * 5)              as q05,
  min(nrlc) filter (where upto * 100 >= n * 25)             as q25,
  min(nrlc) filter (where upto * 100 >= n * 50)             as q50,
  min(nrlc) filter (where upto * 100 >= n * 75)             as q75,
  min(nrlc) filter (where upto * 100 >= n * 95)             as q95,
  max(nrlc)                                                 as greatest
from placed
group by name
order by name;
