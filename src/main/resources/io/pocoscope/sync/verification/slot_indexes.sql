-- No two tasks of a deal have the same index.
select
  'tasks with index ' || "index" || ' of deal ' || deal as subject,
  1                                                     as expected,
  count(*)                                              as found
from task
where deal is not null and "index" is not null
group by deal, "index"
