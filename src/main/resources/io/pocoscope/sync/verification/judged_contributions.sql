-- What was judged of each contribution when it last changed, and what its events say now: where it stood, and a
-- fingerprint of the whole row. Of part {part} of {parts}, which has been judged anew.
with
from_events as (
  select task, worker, concat_ws(' ', standing, hash(anew)) as judgement from temp.main.contribution_anew anew
),
kept as (
  select task, worker, concat_ws(' ', standing, hash(judged)) as judgement
  from judged_contribution judged where task in (select id from temp.main.changed_task)
  union all
  select task, worker, concat_ws(' ', standing, hash(judged))
  from judged_contribution judged where task is null and {part} = 0
)
select
  'contribution of ' || coalesce(from_events.worker, kept.worker, 'nobody') || ' to '
    || coalesce(from_events.task, kept.task, 'nothing') as subject,
  from_events.judgement as expected,
  kept.judgement as found
from from_events full join kept on kept.task = from_events.task and kept.worker = from_events.worker
