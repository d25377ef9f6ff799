-- A contribution to each event and the reverse: as many on both sides, with the same two sums of hashes of what they
-- say. Each contribution is called after its task and its worker, and no two are called the same.
with
held as (
  select
    count(*) as number, count(distinct hash(id)) as ids, count(*) filter (where id = task || '-' || worker) as named,
    sum(hash(hash(task, worker, hash))) as sum, bit_xor(hash(hash(hash, worker, task))) as folded
  from contribution
),
told as (
  select
    count(*) as number,
    sum(hash(hash(task, worker, hash))) as sum, bit_xor(hash(hash(hash, worker, task))) as folded
  from task_contribute
)
select
  held.number as compared,
  held.number = ids and held.number = named and held.number = told.number
    and held.sum is not distinct from told.sum and held.folded is not distinct from told.folded as agrees
from held, told
