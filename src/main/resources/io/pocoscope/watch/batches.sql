-- The slots that fell due from look to look, a row to each cluster. The table has deadlines after a time, up to the last
-- look.
select look."time" as until, count(*) as settled, count(*) filter (where slot.failed) as failed
from watch_slot slot asof join watch_look look on slot.final_deadline <= look."time"
group by look."time", slot.cluster
order by look."time", slot.cluster
