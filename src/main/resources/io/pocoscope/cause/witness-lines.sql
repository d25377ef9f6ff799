-- Kept slots by what is said of them: in groups, and with the chain's cause beside where that is asked for.
select {keys} slot.failed, {chain} as chain_cause, slot.said_cause, slot.is_said, slot.said_party, slot.said_parties,
       slot.said_confidence, list_contains(meaning.parties, slot.said_party) as left_open,
       count(*) as slots, coalesce(sum(slot.price), 0) as stake, count(*) filter (where slot.price is null) as unpriced
from witness_slot slot
{joins}
left join cause_meaning meaning on meaning.cause = {chain}
where slot.failed or coalesce(slot.hidden_failure, false)
group by all
