-- How often somebody new arrives: the slots of the later half of the history, and who is first seen in them. In the
-- first half everybody is new once.
with
placed as (
  select requester, app, pool,
         row_number() over (order by start_time, deal, slot) as place,
         count(*) over ()                                    as slots
  from calibration_slot
  where start_time is not null
),
first_seen(role, place, slots) as (
  select 'requester', min(place), any_value(slots) from placed where requester is not null group by requester
  union all
  select 'app', min(place), any_value(slots) from placed where app is not null group by app
  union all
  select 'pool', min(place), any_value(slots) from placed where pool is not null group by pool
)
select
  role,
  count(*)                                                       as actors,
  count(*) filter (where place > slots // 2)                     as arrived,
  cast(max(slots - slots // 2) as bigint)                        as slots
from first_seen
group by role
order by role;
