-- Each deal's worker stake (nRLC) and scheduler's reward ratio (per cent) against the policy of its pool at the match:
-- that of the last update before it; else what the first update after it replaced; else the pool's own, of today.
with
update_of as (
  select workerpool, block * 1000000 + log_index as place,
         old_worker_stake_ratio, new_worker_stake_ratio, old_scheduler_reward_ratio, new_scheduler_reward_ratio
  from policy_update
),
matched as (
  select deal.id, deal.workerpool, deal.workerpool_price::hugeint as price, deal.worker_stake,
         deal.scheduler_reward_ratio, event.block * 1000000 + event.log_index as place
  from deal join orders_matched event on event.deal = deal.id
),
in_force as (
  select
    matched.id, matched.price, matched.worker_stake, matched.scheduler_reward_ratio,
    coalesce(before.new_worker_stake_ratio, after.old_worker_stake_ratio, pool.worker_stake_ratio) as stake_ratio,
    coalesce(before.new_scheduler_reward_ratio, after.old_scheduler_reward_ratio, pool.scheduler_reward_ratio)
      as reward_ratio
  from matched
  asof left join update_of before on before.workerpool = matched.workerpool and before.place <= matched.place
  asof left join update_of after on after.workerpool = matched.workerpool and after.place > matched.place
  left join workerpool pool on pool.id = matched.workerpool
)
select 'worker stake of deal ' || id as subject, price * stake_ratio // 100 as expected, worker_stake as found
from in_force
where stake_ratio is not null
  -- what a column cannot hold is no number to count with; nothing of it is nothing
  and greatest(price, worker_stake) < 9223372036854775807 and (stake_ratio < 9223372036854775807 or price = 0)
union all
select 'scheduler''s reward ratio of deal ' || id, reward_ratio, scheduler_reward_ratio
from in_force
where reward_ratio is not null and greatest(reward_ratio, scheduler_reward_ratio) < 9223372036854775807
