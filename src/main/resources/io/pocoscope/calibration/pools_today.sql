-- What a pool's owner has at stake and earns today, by group: what it loses for a slot that fails, 30 % of the pool's
-- price (slashed where somebody claims, locked for good where nobody does), and its rewards as the scheduler of those
-- that complete, the kitty's gifts left out. nRLC. Over the table pool_slot: key, slot, completed, pool_price.
with
earned as (
  select pool_slot.key, sum(money_flow.nrlc) as rewards
  from money_flow join pool_slot on pool_slot.slot = money_flow.slot
  where money_flow.kind = 'reward' and money_flow.role = 'pool-owner'
  group by pool_slot.key
),
priced as (
  select
    key,
    count(*)                             as slots,
    count(*) filter (where completed)    as completed,
    sum(money(pool_stake(pool_price)))   as stakes
  from pool_slot
  where pool_price is not null
  group by key
)
select
  priced.key,
  priced.slots,
  priced.completed,
  priced.stakes,
  coalesce(earned.rewards, 0) as rewards
from priced left join earned using (key)
order by priced.key;
