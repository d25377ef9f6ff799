-- What schedulers say of each slot that is kept, and in parentheses why there is nothing.
create or replace temp table witness_slot as
with
asked as (
  select task, coalesce(bool_or(http_status = 404), false) as unknown_there from offchain_answer group by task
)
select kept.*,
  case
    when said.slot is not null then coalesce(said.cause, '(names none)')
    when kept.task is null then '(no task)'
    when asked.task is null then '(not asked)'
    when asked.unknown_there then '(unknown there)'
    else '(no answer)'
  end                       as said_cause,
  said.slot is not null     as is_said,
  said.party                as said_party,
  said.parties              as said_parties,
  said.confidence           as said_confidence,
  said.worker_era           as said_worker_era,
  said.scheduler_era        as said_scheduler_era
from witness_kept kept
left join offchain_cause said on said.slot = kept.slot
left join asked on asked.task = kept.task
