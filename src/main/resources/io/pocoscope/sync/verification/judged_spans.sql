-- From when to when each task's rows are, as it was kept when they last changed, and as they say now. Of part {part} of
-- {parts}, which has been judged anew.
with
from_events as (
  select task_key, concat_ws(' ', deal_key, first_at, last_at) as span from temp.main.span_anew
),
kept as (
  select task_key, concat_ws(' ', deal_key, first_at, last_at) as span
  from judged_span where task_key in (select id_key(id) from temp.main.changed_task)
),
compared as (
  select coalesce(from_events.task_key, kept.task_key) as task_key, from_events.span as expected, kept.span as found
  from from_events full join kept on kept.task_key = from_events.task_key
)
select 'span of task ' || changed.id as subject, compared.expected, compared.found
from compared join temp.main.changed_task changed on id_key(changed.id) = compared.task_key
