-- What was judged of deals and tasks that are to be judged anew.
delete from judged_slot where deal in (select id from changed_deal);
delete from judged_slot where task in (select id from changed_task);
delete from judged_contribution where task in (select id from changed_task);
delete from judged_movement where task in (select id from changed_task);
delete from contributed_error where task in (select id from changed_task);
delete from judged_span where task_key in (select id_key(id) from changed_task);
