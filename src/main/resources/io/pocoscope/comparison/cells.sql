-- The settled slots of a side: those of one requester, group by group of each role, and of one cause. From these few
-- rows all counts of a comparison are summed. Slots whose requester is not known count as those of one.
create or replace temp table {table}_cell as
select
  coalesce(slot.requester, '') as cluster,
  {keys}
  case when slot.outcome <> 'COMPLETED' then coalesce(slot.cause, 'UNKNOWN') else '' end as cause,
  count(*) filter (where slot.outcome <> 'COMPLETED') as failed,
  count(*) as settled
from {table} slot
{joins}
group by all;

-- Of the slots themselves nothing more is needed than which they are.
create or replace temp table {table}_name as select name from {table};
drop table {table};
