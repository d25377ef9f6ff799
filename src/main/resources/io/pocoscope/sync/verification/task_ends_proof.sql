-- An event of the right kind to each task and the reverse: as many on both sides, with the same two sums of hashes of
-- the tasks' ids, of which no two are the same.
with
held as (
  select
    count(*) as number, count(id) as called, count(distinct hash(id)) as ids,
    count(*) filter (where completed)              as completed,
    count(*) filter (where failed)                 as failed,
    sum(hash(hash(id)))                            as sum,
    bit_xor(hash(id, 1))                           as folded,
    sum(hash(hash(id))) filter (where completed)   as sum_of_completed,
    bit_xor(hash(id, 1)) filter (where completed)  as folded_of_completed,
    sum(hash(hash(id))) filter (where failed)      as sum_of_failed,
    bit_xor(hash(id, 1)) filter (where failed)     as folded_of_failed
  from (
    select id, status = 'COMPLETED' as completed, status in ('FAILLED', 'FAILED') as failed
    from task
    where status is not null
  )
),
initialized as (
  select count(*) as number, sum(hash(hash(task))) as sum, bit_xor(hash(task, 1)) as folded from task_initialize
),
finalized as (
  select count(*) as number, sum(hash(hash(task))) as sum, bit_xor(hash(task, 1)) as folded from task_finalize
),
claimed as (
  select count(*) as number, sum(hash(hash(task))) as sum, bit_xor(hash(task, 1)) as folded from task_claimed
)
select
  3 * held.number as compared,
  held.number = called and held.number = ids
    and held.number = initialized.number and completed = finalized.number and failed = claimed.number
    and held.sum is not distinct from initialized.sum and held.folded is not distinct from initialized.folded
    and sum_of_completed is not distinct from finalized.sum
    and folded_of_completed is not distinct from finalized.folded
    and sum_of_failed is not distinct from claimed.sum
    and folded_of_failed is not distinct from claimed.folded as agrees
from held, initialized, finalized, claimed
