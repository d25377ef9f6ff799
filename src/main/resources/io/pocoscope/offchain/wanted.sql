-- Tasks to ask schedulers about, the latest first: their logs live the shortest.
select distinct task, pool, final_deadline
from slot
where task is not null and pool is not null and (%s)
order by final_deadline desc nulls last, task
