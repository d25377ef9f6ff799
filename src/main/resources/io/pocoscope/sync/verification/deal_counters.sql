-- Each deal's two counters against its tasks.
with ended as (
  select
    deal,
    count(*) filter (where status = 'COMPLETED')            as completed,
    count(*) filter (where status in ('FAILLED', 'FAILED')) as claimed
  from task
  group by deal
)
select 'completed tasks of deal ' || deal.id as subject,
       deal.completed_tasks_count            as expected,
       coalesce(ended.completed, 0)          as found
from deal left join ended on ended.deal = deal.id
union all
select 'claimed tasks of deal ' || deal.id, deal.claimed_tasks_count, coalesce(ended.claimed, 0)
from deal left join ended on ended.deal = deal.id
