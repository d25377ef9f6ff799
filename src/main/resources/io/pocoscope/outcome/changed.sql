-- The tables that slots are judged by, with what has changed alone: where these names stand before the definitions of
-- the views, those judge no more than that.
deal as (select * from main.deal where id in (select id from temp.main.changed_deal)),
task as (select * from main.task where id in (select id from temp.main.changed_task)),
contribution as (select * from main.contribution where task in (select id from temp.main.changed_task)),
task_initialize as (select * from main.task_initialize where task in (select id from temp.main.changed_task)),
task_contribute as (select * from main.task_contribute where task in (select id from temp.main.changed_task)),
task_consensus as (select * from main.task_consensus where task in (select id from temp.main.changed_task)),
task_reveal as (select * from main.task_reveal where task in (select id from temp.main.changed_task)),
task_reopen as (select * from main.task_reopen where task in (select id from temp.main.changed_task)),
task_finalize as (select * from main.task_finalize where task in (select id from temp.main.changed_task)),
task_claimed as (select * from main.task_claimed where task in (select id from temp.main.changed_task)),
reward as (select * from main.reward where task in (select id from temp.main.changed_task)),
seize as (select * from main.seize where task in (select id from temp.main.changed_task)),
orders_matched as (select * from main.orders_matched where deal in (select id from temp.main.changed_deal)),
accurate_contribution as (
  select * from main.accurate_contribution where contribution in (select id from contribution)
),
faulty_contribution as (
  select * from main.faulty_contribution where contribution in (select id from contribution)
)
