-- A reveal to each contribution that is PROVED and the reverse: as many on both sides, with the same two sums of hashes
-- of what they are called. No two contributions are called the same.
with
held as (
  select
    count(*) as number, count(id) as called, count(distinct hash(id)) as ids,
    count(*) filter (where proved)              as proofs,
    sum(hash(hash(id))) filter (where proved)   as sum,
    bit_xor(hash(id, 1)) filter (where proved)  as folded
  from (select id, status is not distinct from 'PROVED' as proved from contribution)
),
told as (
  select
    count(*) as number, count(id) as ids, count(name) as names,
    sum(hash(hash(name))) as sum, bit_xor(hash(name, 1)) as folded
  from (select id, task || '-' || worker as name from task_reveal)
)
select
  held.number as compared,
  held.number = called and held.number = held.ids and proofs = told.number and proofs = told.ids and proofs = names
    and held.sum is not distinct from told.sum and held.folded is not distinct from told.folded as agrees
from held, told
