-- Every task's index lies within botFirst … botFirst + botSize - 1 of its deal; expected is the nearest that does.
-- Wide numbers, as anybody can sign an order of 10^18 tasks; exact ones, where a column cannot hold them.
with placed as (
  select task.id, deal.id as deal, task."index" as place, deal.bot_first as first, deal.bot_size as size
  from task join deal on deal.id = task.deal
  where task."index" is not null and deal.bot_first is not null and deal.bot_size is not null
),
far as (
  select
    placed.id, placed.deal,
    coalesce(of_task.exact, placed.place::varchar)::bignum  as place,
    coalesce(of_first.exact, placed.first::varchar)::bignum as first,
    coalesce(of_size.exact, placed.size::varchar)::bignum   as size
  from placed
  left join beyond of_task
    on of_task.id = placed.id and of_task.table_name = 'task' and of_task.column_name = 'index'
  left join beyond of_first
    on of_first.id = placed.deal and of_first.table_name = 'deal' and of_first.column_name = 'bot_first'
  left join beyond of_size
    on of_size.id = placed.deal and of_size.table_name = 'deal' and of_size.column_name = 'bot_size'
  where greatest(place, first, size) = 9223372036854775807
)
select
  'index of task ' || id || ' of deal ' || deal                                     as subject,
  greatest(least(place::hugeint, first::hugeint + size::hugeint - 1), first::hugeint)::varchar as expected,
  place::varchar                                                                    as found
from placed
where greatest(place, first, size) < 9223372036854775807
union all
select
  'index of task ' || id || ' of deal ' || deal,
  (case
    when place < first then first
    when place < first + size then place
    else first + size - 1::bignum
  end)::varchar,
  place::varchar
from far
