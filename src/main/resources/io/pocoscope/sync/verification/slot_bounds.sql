-- Every task's index lies within botFirst … botFirst + botSize - 1 of its deal; expected is the nearest that does.
-- Wide numbers, as anybody can sign an order of 10^18 tasks.
select
  'index of task ' || task.id || ' of deal ' || deal.id as subject,
  greatest(
    least(task."index"::hugeint, deal.bot_first::hugeint + deal.bot_size::hugeint - 1),
    deal.bot_first::hugeint)                            as expected,
  task."index"::hugeint                                 as found
from task join deal on deal.id = task.deal
where task."index" is not null and deal.bot_first is not null and deal.bot_size is not null
