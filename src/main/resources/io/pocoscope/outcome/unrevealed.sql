-- Contributions, of {contributions}, of which nobody has said what they hold; of the tasks in {of}.
select task, worker, hash
from {contributions}
where standing <> 'PROVED' and task in (select id from {of})
  and regexp_full_match(task, '0x[0-9a-f]{64}') and regexp_full_match(hash, '0x[0-9a-f]{64}')
