-- What schedulers said is of the tasks that a file holds, and goes with them.
delete from main.offchain_answer;
delete from main.offchain_task;
delete from main.offchain_task_status;
delete from main.offchain_replicate;
delete from main.offchain_replicate_update;
