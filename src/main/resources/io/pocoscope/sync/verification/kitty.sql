-- What every finalization takes from the kitty, in nRLC: a tenth of what it holds then, at least 1 RLC, at most all.
-- The kitty holds what its rewards brought (tasks of PoCo Boost feed it and take from it by the same events).
with
taken as (
  select task, sum(value) as value
  from seize
  where account = '0x99c2268479b93fde36232351229815df80837e23'
  group by task
),
move as (
  select block, log_index, value::hugeint as delta, null as finalized
  from reward
  where account = '0x99c2268479b93fde36232351229815df80837e23'
  union all
  select block, log_index, -value::hugeint, null
  from seize
  where account = '0x99c2268479b93fde36232351229815df80837e23'
  union all
  select block, log_index, 0, task from task_finalize
),
running as (
  select finalized, sum(delta) over (order by block, log_index rows unbounded preceding) as left_over from move
),
found as (
  -- The event of the end comes after the seizes, so that what was taken is to be put back.
  select running.finalized as task, running.left_over + coalesce(taken.value, 0) as held,
         coalesce(taken.value, 0) as value
  from running left join taken on taken.task = running.finalized
  where running.finalized is not null
)
select
  'kitty''s part of task ' || task                   as subject,
  least(greatest(held // 10, 1000000000), held)      as expected,
  value                                              as found
from found
-- Where a column cannot hold what came or went, nobody can say what the kitty holds.
where not exists (
  select 1 from (select account, value from reward union all select account, value from seize)
  where account = '0x99c2268479b93fde36232351229815df80837e23' and value = 9223372036854775807)
