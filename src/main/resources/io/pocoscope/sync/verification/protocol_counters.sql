-- What the store holds against the subgraph's own counters at that block.
-- protocol.tasks_count adds botSize at every deal, so it counts slots, not Task entities. Both go beyond what a
-- column holds: they are compared exact. What a row says that the endpoint cannot give is not known, so that there is
-- nothing to compare where such a row may make the difference.
with left_out as (
  select
    count(*) filter (where table_name = 'category')     as categories,
    count(*) filter (where table_name = 'app')          as apps,
    count(*) filter (where table_name = 'dataset')      as datasets,
    count(*) filter (where table_name = 'workerpool')   as workerpools,
    count(*) filter (where table_name = 'deal')         as deals,
    count(*) filter (where table_name = 'task')         as tasks
  from unresolved
),
exact_of_protocol as (
  select column_name, exact from beyond where table_name = 'protocol'
),
size as (
  select coalesce(beyond.exact, deal.bot_size::varchar) as slots
  from deal left join beyond
    on beyond.table_name = 'deal' and beyond.column_name = 'bot_size' and beyond.id = deal.id
),
held as (
  select
    (select count(*) from category)                                    as categories,
    (select count(*) from app where owner is not null)                 as apps,
    (select count(*) from dataset where owner is not null)             as datasets,
    (select count(*) from workerpool where owner is not null)          as workerpools,
    (select count(*) from deal)                                        as deals,
    (select coalesce(sum(slots::bignum), 0::bignum) from size)         as slots,
    (select count(*) from task where status = 'COMPLETED')             as completed,
    (select count(*) from task where status in ('FAILLED', 'FAILED'))  as claimed
),
compared as (
  select unnest([
    {'subject': 'categories',      'counter': 'categories_count',      'expected': p.categories_count,
     'found': (h.categories + l.categories)::bignum,   'unsure': false},
    {'subject': 'apps',            'counter': 'apps_count',            'expected': p.apps_count,
     'found': (h.apps + l.apps)::bignum,               'unsure': false},
    {'subject': 'datasets',        'counter': 'datasets_count',        'expected': p.datasets_count,
     'found': (h.datasets + l.datasets)::bignum,       'unsure': false},
    {'subject': 'workerpools',     'counter': 'workerpools_count',     'expected': p.workerpools_count,
     'found': (h.workerpools + l.workerpools)::bignum, 'unsure': false},
    {'subject': 'deals',           'counter': 'deals_count',           'expected': p.deals_count,
     'found': (h.deals + l.deals)::bignum,             'unsure': false},
    {'subject': 'slots',           'counter': 'tasks_count',           'expected': p.tasks_count,
     'found': h.slots,                                 'unsure': l.deals > 0},
    {'subject': 'completed tasks', 'counter': 'completed_tasks_count', 'expected': p.completed_tasks_count,
     'found': h.completed::bignum,                     'unsure': l.tasks > 0},
    {'subject': 'claimed tasks',   'counter': 'claimed_tasks_count',   'expected': p.claimed_tasks_count,
     'found': h.claimed::bignum,                       'unsure': l.tasks > 0}
  ]) as line
  from protocol p cross join held h cross join left_out l
),
exact as (
  select line.subject, line.unsure, line.found,
         coalesce(exact_of_protocol.exact, line.expected::varchar)::bignum as expected
  from compared left join exact_of_protocol on exact_of_protocol.column_name = line.counter
)
select 'rows of protocol' as subject, '1' as expected, count(*)::varchar as found
from (select id from protocol union all select id from unresolved where table_name = 'protocol')
union all
select subject, expected::varchar, found::varchar
from exact
-- Rows that are left out can only add.
where not (unsure and found < expected)
