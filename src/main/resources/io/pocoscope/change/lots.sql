-- Settled slots by stratum and lot, in the order of time; a lot's time is that of its first slot.
with lot as (
  select {stratum} as stratum, {together} as lot,
         min({time}) as begun, count(*) as settled, count(*) filter (where slot.outcome <> 'COMPLETED') as failed
  from change_slot slot
  where slot.outcome in {settled} and {time} is not null
  group by all
)
select dense_rank() over (order by stratum) - 1 as stratum, epoch(begun)::bigint as begun, settled, failed
from lot
order by begun, stratum, settled, failed
