-- span_from_events: from when to when anything is told of each task, its deal among it: who looks for one task's rows
-- need not look at those of other years. Null where something of it has no time. Kept in the table judged_span.
create or replace view span_from_events as
with
mention as (
  select id as task, "timestamp" as moment from task
  union all select task.id, deal.start_time from task join deal on deal.id = task.deal
  union all select task.id, matched."timestamp" from task join orders_matched matched on matched.deal = task.deal
  union all select task, "timestamp" from contribution
  union all select task, "timestamp" from task_initialize
  union all select task, "timestamp" from task_contribute
  union all select task, "timestamp" from task_consensus
  union all select task, "timestamp" from task_reveal
  union all select task, "timestamp" from task_reopen
  union all select task, "timestamp" from task_finalize
  union all select task, "timestamp" from task_claimed
  union all select task, "timestamp" from reward
  union all select task, "timestamp" from seize
  union all select contribution.task, score."timestamp"
            from accurate_contribution score join contribution on contribution.id = score.contribution
  union all select contribution.task, score."timestamp"
            from faulty_contribution score join contribution on contribution.id = score.contribution
),
span as (
  select task, case when count(*) = count(moment) then min(moment) end as first_at, max(moment) as last_at
  from mention where task is not null group by task
)
select id_key(span.task) as task_key, id_key(task.deal) as deal_key, span.first_at, span.last_at
from span join task on task.id = span.task;
