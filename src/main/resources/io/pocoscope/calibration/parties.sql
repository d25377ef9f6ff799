-- How many parties a slot has: requester, app, pool, a dataset if there is one, and the workers that contributed.
with crowd as (select task, count(*) as workers from task_worker group by task)
select parties, count(*) as slots
from (
  select 3 + case when slot.has_dataset then 1 else 0 end + coalesce(crowd.workers, 0) as parties
  from calibration_slot slot left join crowd on crowd.task = slot.task
  where slot.app is not null and slot.pool is not null and slot.requester is not null
)
group by parties
order by parties;
