-- How many days saw how many failed slots, by whose days they are: all slots', or each requester's, app's and pool's
-- from the first to the last of its deadlines. A slot counts on the day of its deadline, never of its claim. Days
-- without a deadline within these spans saw none.
with
due as (
  select cast(final_deadline as date) as day, failed, requester, app, pool
  from calibration_slot
  where (failed or completed) and final_deadline <= judged_at
),
seen(whose, actor, day, failed) as (
  select 'day', '', day, failed from due
  union all
  select 'requester_day', requester, day, failed from due where requester <> zero_address()
  union all
  select 'app_day', app, day, failed from due where app <> zero_address()
  union all
  select 'pool_day', pool, day, failed from due where pool <> zero_address()
),
daily as (
  select whose, actor, day, count(*) filter (where failed) as failures from seen group by whose, actor, day
),
span as (
  select whose, actor, date_diff('day', min(day), max(day)) + 1 as days, count(*) as days_seen
  from daily group by whose, actor
),
counted as (
  select whose, failures, count(*) as days from daily group by whose, failures
  union all
  select whose, 0, sum(days - days_seen) from span group by whose
)
select whose, failures, cast(sum(days) as bigint) as days
from counted
group by whose, failures
having sum(days) > 0
order by whose, failures;
