-- What was judged of each task's rewards and seizes when it last changed, and what its events say now.
with
from_events as (
  select task, count(*) as movements, sum(abs(nrlc)) as nrlc, bit_xor(hash(events::varchar)) as fingerprint
  from movement_from_events events group by task
),
kept as (
  select task, count(*) as movements, sum(abs(nrlc)) as nrlc, bit_xor(hash(judged::varchar)) as fingerprint
  from judged_movement judged group by task
)
select
  'money of task ' || coalesce(from_events.task, kept.task) as subject,
  from_events.movements || ' movements of ' || from_events.nrlc || ' nRLC, ' || from_events.fingerprint as expected,
  kept.movements || ' movements of ' || kept.nrlc || ' nRLC, ' || kept.fingerprint as found
from from_events full join kept on kept.task = from_events.task
