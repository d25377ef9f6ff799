-- Every task was initialized once; it was finalized once if it is COMPLETED, and claimed once if it FAILLED.
-- An event of a task that is not held is left to the check of references.
with event as (
  select task, 1 as initialized, 0 as finalized, 0 as claimed from task_initialize
  union all
  select task, 0, 1, 0 from task_finalize
  union all
  select task, 0, 0, 1 from task_claimed
),
counted as (
  select task, sum(initialized) as initialized, sum(finalized) as finalized, sum(claimed) as claimed
  from event
  group by task
),
compared as (
  select
    task.id,
    task.status = 'COMPLETED'             as completed,
    task.status in ('FAILLED', 'FAILED')  as failed,
    coalesce(counted.initialized, 0)      as initialized,
    coalesce(counted.finalized, 0)        as finalized,
    coalesce(counted.claimed, 0)          as claimed
  from task left join counted on counted.task = task.id
  where task.status is not null
)
select 'TaskInitialize events of task ' || id as subject, 1 as expected, initialized as found from compared
union all
select 'TaskFinalize events of task ' || id, completed::int, finalized from compared
union all
select 'TaskClaimed events of task ' || id, failed::int, claimed from compared
