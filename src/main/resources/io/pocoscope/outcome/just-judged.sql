-- What has just been judged of contributions, where slots are judged by it.
task_worker_from_events as (select task, worker from just_judged),
contribution_standing_from_events as (select * from just_judged)
