-- What was judged of each contribution when it last changed, and what its events say now: where it stood, and a
-- fingerprint of the whole row.
with
from_events as (
  select task, worker, concat_ws(' ', standing, hash(events)) as judgement from contribution_standing_from_events events
),
kept as (
  select task, worker, concat_ws(' ', standing, hash(judged)) as judgement from judged_contribution judged
)
select
  'contribution of ' || coalesce(from_events.worker, kept.worker, 'nobody') || ' to '
    || coalesce(from_events.task, kept.task, 'nothing') as subject,
  from_events.judgement as expected,
  kept.judgement as found
from from_events full join kept on kept.task = from_events.task and kept.worker = from_events.worker
