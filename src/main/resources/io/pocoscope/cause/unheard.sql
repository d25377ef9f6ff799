-- The same in a store that an earlier version filled: it knows of no schedulers.
create or replace temp table witness_slot as
select kept.*,
  case when kept.task is null then '(no task)' else '(not asked)' end as said_cause,
  false                     as is_said,
  cast(null as varchar)     as said_party,
  cast(null as varchar[])   as said_parties,
  cast(null as varchar)     as said_confidence,
  cast(null as varchar)     as said_worker_era,
  cast(null as varchar)     as said_scheduler_era
from witness_kept kept
