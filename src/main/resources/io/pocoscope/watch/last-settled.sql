-- When a slot last settled, up to a time. Nobody need tell of a failure for it to be one.
select max("time") as "time"
from (
  select case when outcome = 'COMPLETED' then coalesce(finalized_at, updated_at) else final_deadline end as "time"
  from slot_fate slot
  where outcome in {settled} and {condition}
)
where "time" <= ?
