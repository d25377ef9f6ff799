-- What the store holds against the subgraph's own counters at that block.
-- protocol.tasks_count adds botSize at every deal, so it counts slots, not Task entities. A botSize beyond 64 bits
-- is stored as the greatest number that fits, so that the sum is then no longer comparable.
with held as (
  select
    (select count(*) from category)                                   as categories,
    (select count(*) from app where owner is not null)                as apps,
    (select count(*) from dataset where owner is not null)            as datasets,
    (select count(*) from workerpool where owner is not null)         as workerpools,
    (select count(*) from deal)                                       as deals,
    (select case when max(bot_size) < 9223372036854775807 or max(bot_size) is null
                 then coalesce(sum(bot_size), 0) end from deal)       as slots,
    (select count(*) from task where status = 'COMPLETED')            as completed,
    (select count(*) from task where status in ('FAILLED', 'FAILED')) as claimed
),
compared as (
  select unnest([
    {'subject': 'categories',      'expected': p.categories_count::hugeint,      'found': h.categories::hugeint},
    {'subject': 'apps',            'expected': p.apps_count::hugeint,            'found': h.apps::hugeint},
    {'subject': 'datasets',        'expected': p.datasets_count::hugeint,        'found': h.datasets::hugeint},
    {'subject': 'workerpools',     'expected': p.workerpools_count::hugeint,     'found': h.workerpools::hugeint},
    {'subject': 'deals',           'expected': p.deals_count::hugeint,           'found': h.deals::hugeint},
    {'subject': 'slots',           'expected': p.tasks_count::hugeint,
                                   'found': coalesce(h.slots, p.tasks_count)::hugeint},
    {'subject': 'completed tasks', 'expected': p.completed_tasks_count::hugeint, 'found': h.completed::hugeint},
    {'subject': 'claimed tasks',   'expected': p.claimed_tasks_count::hugeint,   'found': h.claimed::hugeint}
  ]) as line
  from protocol p cross join held h
)
select 'rows of protocol' as subject, 1::hugeint as expected, (select count(*) from protocol)::hugeint as found
union all
select line.subject, line.expected, line.found from compared
