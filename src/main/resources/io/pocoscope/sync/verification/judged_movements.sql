-- What was judged of each task's rewards and seizes when it last changed, and what its events say now. Of part {part}
-- of {parts}, which has been judged anew.
with
from_events as (
  select task, count(*) as movements, sum(abs(nrlc)) as nrlc, bit_xor(hash(anew::varchar)) as fingerprint
  from temp.main.movement_anew anew group by task
),
kept as (
  select task, count(*) as movements, sum(abs(nrlc)) as nrlc, bit_xor(hash(judged::varchar)) as fingerprint
  from judged_movement judged where task in (select id from temp.main.changed_task) group by task
  union all
  select task, count(*), sum(abs(nrlc)), bit_xor(hash(judged::varchar))
  from judged_movement judged where task is null and {part} = 0 group by task
)
select
  'money of task ' || coalesce(from_events.task, kept.task) as subject,
  from_events.movements || ' movements of ' || from_events.nrlc || ' nRLC, ' || from_events.fingerprint as expected,
  kept.movements || ' movements of ' || kept.nrlc || ' nRLC, ' || kept.fingerprint as found
from from_events full join kept on kept.task = from_events.task
