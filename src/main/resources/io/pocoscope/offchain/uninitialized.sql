-- Slots that nobody initialized, by what the ids of their tasks are made of; a deal of a million of them is somebody's
-- joke, and its first hundred tell as much.
select slot, deal, "index", pool
from slot
where task is null and pool is not null and length(deal) = 66 and "index" >= 0 and (%s)
qualify row_number() over (partition by deal order by "index") <= 100
order by final_deadline desc nulls last, slot
