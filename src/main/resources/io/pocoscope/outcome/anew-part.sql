-- What is kept of tasks that are nowhere, too, belongs to a part: it is to be found.
insert into temp.main.changed_task
select task from judged_contribution where hash(task) % {parts} = {part}
  and task not in (select id from task where hash(id) % {parts} = {part})
union
select task from judged_movement where hash(task) % {parts} = {part}
  and task not in (select id from task where hash(id) % {parts} = {part})
except
select id from temp.main.changed_task;
