-- No two tasks of a deal have the same index. Those that a column cannot hold are told apart by their exact ones.
select
  'tasks with index ' || "index" || ' of deal ' || deal as subject,
  1                                                     as expected,
  count(*)                                              as found
from task
where deal is not null and "index" < 9223372036854775807
group by deal, "index"
union all
select 'tasks with index ' || coalesce(beyond.exact, '9223372036854775807') || ' of deal ' || deal, 1, count(*)
from task left join beyond
  on beyond.id = task.id and beyond.table_name = 'task' and beyond.column_name = 'index'
where deal is not null and "index" = 9223372036854775807
group by deal, beyond.exact
