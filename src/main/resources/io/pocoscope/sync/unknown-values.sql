-- Enumerated values that this version has never heard of, with the rows that have them. They are kept as they
-- came: a task with such a status is judged UNKNOWN.
select 'task' as "table", 'status' as "column", status as value, count(*) as "rows"
from task
where status not in ('UNSET', 'ACTIVE', 'REVEALING', 'COMPLETED', 'FAILLED', 'FAILED')
group by status
union all
select 'contribution', 'status', status, count(*)
from contribution
where status not in ('UNSET', 'CONTRIBUTED', 'PROVED', 'REJECTED')
group by status
order by 1, 2, 3
