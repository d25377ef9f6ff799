-- What share of the slots is of which kind.
select name, cast(count(*) filter (where yes) as bigint) as k, count(*) as n
from (
  select 'share.self_dealing' as name, requester_owns_app as yes from calibration_slot
  union all
  select 'share.tee', tee from calibration_slot
  union all
  select 'share.with_dataset', has_dataset from calibration_slot
  union all
  select 'share.category.' || each.category, slot.category = each.category
  from calibration_slot slot
  join (select distinct category from calibration_slot where category is not null) each on slot.category is not null
)
where yes is not null
group by name
order by name;
