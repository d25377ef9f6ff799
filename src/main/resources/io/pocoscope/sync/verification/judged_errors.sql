-- What unrevealed contributions were found to hold when they last changed, an error of a worker's or none that is known,
-- and what their hashes give now. Of part {part} of {parts}, which has been judged anew.
with
from_events as (
  select unrevealed.task, unrevealed.worker, unrevealed.hash, held.digest
  from temp.main.contribution_anew unrevealed
  left join temp.main.error_anew held
    on held.task = unrevealed.task and held.worker = unrevealed.worker and held.hash = unrevealed.hash
  where unrevealed.standing <> 'PROVED' and unrevealed.hash is not null
),
of_tasks as (
  select * from contributed_error where task in (select id from temp.main.changed_task)
  union all
  -- what is kept of tasks that are nowhere is to be found, too
  select * from contributed_error held
  where {part} = 0 and not exists (
    select 1 from (
      select id from task
      union all select task from contribution
      union all select task from task_contribute
      union all select task from judged_contribution
      union all select task from judged_movement
    ) known where known.id = held.task)
),
kept as (select task, worker, hash, string_agg(digest, ' ') as digest from of_tasks group by task, worker, hash)
select
  'error that ' || coalesce(from_events.worker, kept.worker, 'nobody') || ' contributed to '
    || coalesce(from_events.task, kept.task, 'nothing') as subject,
  from_events.digest as expected,
  kept.digest as found
from from_events
full join kept on kept.task = from_events.task and kept.worker = from_events.worker and kept.hash = from_events.hash
