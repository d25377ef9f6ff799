-- Part {part} of {parts} of all deals and tasks.
create or replace temp table changed_deal as
select id from deal where hash(id) % {parts} = {part}
union
select deal from task where hash(deal) % {parts} = {part} and deal is not null;

create or replace temp table changed_task as
select id from task where hash(coalesce(deal, id)) % {parts} = {part}
union
-- An answer may hold contributions without their task. DuckDB keeps all that "not in" names in
-- memory, whatever its limit: so only this part's, or five million tasks do not fit.
select task from contribution where hash(task) % {parts} = {part}
  and task not in (select id from task where hash(id) % {parts} = {part})
union
select task from task_contribute where hash(task) % {parts} = {part}
  and task not in (select id from task where hash(id) % {parts} = {part});
