-- What of the settled slots has no time or no stratum: such are no evidence, or of one that none is known to be of.
select count(*) filter (where {time} is null)                          as without_time,
       count(*) filter (where {time} is not null and {unknown})        as without_stratum
from change_slot slot
where slot.outcome in {settled}
