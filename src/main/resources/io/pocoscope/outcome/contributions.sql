-- contribution_outcome: one row per task and worker: what became of the contribution, judged at meta.now.
create or replace view contribution_outcome as
with judged as (
  select
    slot.slot,
    slot.deal,
    standing.worker,
    standing.hash,
    standing.contributed_at,
    standing.revealed_at,
    standing."transaction",
    slot.outcome = 'COMPLETED' as completed,
    slot.worker_stake,
    case
      when standing.standing in ('PROVED', 'REJECTED') then standing.standing
      when slot.outcome = 'PENDING' and standing.standing = 'UNREVEALED'
           and coalesce(slot.known_reveal_deadline, clocks_later(standing.consensus_at, 2, slot.work_clock)) <= slot.judged_at
        then 'UNREVEALED'
      when slot.outcome = 'PENDING' then 'PENDING'
      when slot.outcome = 'UNKNOWN' then 'UNKNOWN'
      when standing.standing in ('MINORITY', 'UNREVEALED') then standing.standing
      when slot.outcome in ('FAILED_CLAIMED', 'FAILED_UNCLAIMED') and standing.standing = 'NO_CONSENSUS' then 'UNDECIDED'
      else 'UNKNOWN'
    end as outcome
  from contribution_standing standing
  join slot_fate slot on slot.task = standing.task
),
-- Not from FaultyContribution: an answer may hold contributions without it. The tests hold the two against each other.
punished as (
  select *, completed and outcome in ('MINORITY', 'UNREVEALED', 'REJECTED') as slashed from judged
)
select
  slot,
  deal,
  worker,
  outcome,          -- PROVED; MINORITY: another result won; UNREVEALED: its result won, and it did not say so in
                    -- time; REJECTED: by a reopening; PENDING; UNDECIDED: its slot failed, and no result won; UNKNOWN
  outcome in ('MINORITY', 'UNREVEALED', 'REJECTED')    as failed,
  slashed,          -- only where the slot completed: a failed slot gives every worker its stake back
  case when slashed then worker_stake else 0 end       as slash,          -- nRLC
  hash,
  contributed_at,
  revealed_at,
  "transaction"     -- of the contribution
from punished;
