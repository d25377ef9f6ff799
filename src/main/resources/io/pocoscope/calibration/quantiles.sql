-- Each kind of amount with its quantiles: the least that so many per cent of all are not above.
with
placed as (
  select name, unit, amount, times,
         sum(times) over (partition by name order by amount)::bigint as upto,
         sum(times) over (partition by name)::bigint                 as n
  from calibration_amount
)
select
  name,
  any_value(unit)                                           as unit,
  any_value(n)                                              as n,
  sum(amount * times)                                       as total,
  min(amount)                                               as least,
  min(amount) filter (where upto * 100 >= n * 5)            as q05,
  min(amount) filter (where upto * 100 >= n * 25)           as q25,
  min(amount) filter (where upto * 100 >= n * 50)           as q50,
  min(amount) filter (where upto * 100 >= n * 75)           as q75,
  min(amount) filter (where upto * 100 >= n * 95)           as q95,
  max(amount)                                               as greatest
from placed
group by name
order by name
