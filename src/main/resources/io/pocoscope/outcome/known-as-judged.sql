-- What the other views read of slots and contributions: as it was judged when they last changed.
create or replace view task_worker as select task, worker from judged_contribution;
create or replace view contribution_standing as select * from judged_contribution;
create or replace view slot_place as select deal, "index", task from judged_slot;
create or replace view known_fate as
select
  deal, "index", task, status, requester, beneficiary, sponsor, app, app_owner, dataset, dataset_owner, pool, pool_owner,
  category, category_name, work_clock, trust, tee, tee_framework, unrunnable_because, callback, bulk, has_dataset,
  app_price, dataset_price, pool_price, worker_stake, start_time, contribution_deadline, known_reveal_deadline,
  final_deadline, updated_at, finalized_at, finalized_in, claimed_at, is_finalized, is_claimed, result_key, result_error,
  lacks_ended_tasks, ended_as, overdue_at
from judged_slot;
create or replace view known_slot as select * from judged_slot;
create or replace view known_movement as select * from judged_movement;
