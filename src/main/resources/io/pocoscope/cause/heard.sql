-- What schedulers say of each slot that is kept, and in parentheses why there is nothing.
create or replace temp table witness_slot as
with
-- Of a slot that nobody initialized the answer names the task that it would have, and the slot.
asked as (
  select slot, coalesce(bool_or(http_status = 404), false) as unknown_there
  from (
    select task as slot, http_status from offchain_answer
    union all
    select slot, http_status from offchain_answer where slot is not null
  )
  group by slot
)
select kept.*,
  case
    when said.slot is not null then coalesce(said.cause, '(names none)')
    when asked.unknown_there then '(unknown there)'
    when asked.slot is not null then '(no answer)'
    when kept.task is null then '(no task)'
    else '(not asked)'
  end                       as said_cause,
  said.slot is not null     as is_said,
  said.party                as said_party,
  said.parties              as said_parties,
  said.confidence           as said_confidence,
  said.worker_era           as said_worker_era,
  said.scheduler_era        as said_scheduler_era
from witness_kept kept
left join offchain_cause said on said.slot = kept.slot
left join asked on asked.slot = kept.slot
