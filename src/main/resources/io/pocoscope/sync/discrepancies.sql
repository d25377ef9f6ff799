-- Where the rows do not add up to the subgraph's own counters: what, the counter, what was found.
-- protocol.tasks_count adds botSize at every deal, so it counts slots, not Task entities.
with found as (
  select
    (select count(*) from category)                                       as categories,
    (select count(*) from app where owner is not null)                    as apps,
    (select count(*) from dataset where owner is not null)                as datasets,
    (select count(*) from workerpool where owner is not null)             as workerpools,
    (select count(*) from deal)                                           as deals,
    (select coalesce(sum(bot_size), 0) from deal)                         as slots,
    (select count(*) from task where status = 'COMPLETED')                as completed,
    (select count(*) from task where status in ('FAILLED', 'FAILED'))     as claimed
), totals as (
  select unnest([
    {'what': 'categories',      'counter': p.categories_count,      'found': f.categories},
    {'what': 'apps',            'counter': p.apps_count,            'found': f.apps},
    {'what': 'datasets',        'counter': p.datasets_count,        'found': f.datasets},
    {'what': 'workerpools',     'counter': p.workerpools_count,     'found': f.workerpools},
    {'what': 'deals',           'counter': p.deals_count,           'found': f.deals},
    {'what': 'slots',           'counter': p.tasks_count,           'found': f.slots},
    {'what': 'completed tasks', 'counter': p.completed_tasks_count, 'found': f.completed},
    {'what': 'claimed tasks',   'counter': p.claimed_tasks_count,   'found': f.claimed}
  ]) as line
  from protocol p cross join found f
), by_deal as (
  select
    deal.id,
    deal.completed_tasks_count                                            as completed_counter,
    count(*) filter (where task.status = 'COMPLETED')                     as completed_found,
    deal.claimed_tasks_count                                              as claimed_counter,
    count(*) filter (where task.status in ('FAILLED', 'FAILED'))          as claimed_found
  from deal left join task on task.deal = deal.id
  group by deal.id, deal.completed_tasks_count, deal.claimed_tasks_count
)
select 'rows of protocol' as what, 1 as counter, count(*) as found from protocol having count(*) <> 1
union all
select line.what as what, line.counter as counter, line.found as found
from totals where line.counter is distinct from line.found
union all
select 'completed tasks of deal ' || id, completed_counter, completed_found
from by_deal where completed_counter <> completed_found
union all
select 'claimed tasks of deal ' || id, claimed_counter, claimed_found
from by_deal where claimed_counter <> claimed_found
order by 1
