-- Settled slots by period and by the stretch between changes that they are in.
select {period} as period, {stretch} as stretch, count(*) as slots
from change_slot slot {join}
where slot.outcome in {settled} and {time} is not null
group by all
