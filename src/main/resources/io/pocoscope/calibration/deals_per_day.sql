-- How many days saw how many deals start, from the first to the last of such days. Days without one saw none.
with
daily as (
  select cast(start_time as date) as day, count(distinct deal) as deals
  from calibration_slot
  where start_time is not null and deal is not null
  group by day
),
counted as (
  select deals, count(*) as days from daily group by deals
  union all
  select 0, date_diff('day', min(day), max(day)) + 1 - count(*) from daily having count(*) > 0
)
select deals, cast(sum(days) as bigint) as days from counted group by deals having sum(days) > 0 order by deals
