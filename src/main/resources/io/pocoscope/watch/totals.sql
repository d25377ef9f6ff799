-- How much there is: what, the cause of what failed, and how many.
select 'deals' as what, '' as cause, count(*) as "number" from deal
union all
select case when outcome = 'COMPLETED' then 'completed' else 'failed' end as what,
       case when outcome = 'COMPLETED' then '' else coalesce(cause, 'UNKNOWN') end as cause,
       count(*) as "number"
from {slots} slot
where outcome in {settled}
group by all
order by what, cause
