(
  -- {hidden}, {shared}: whether slots that completed with a worker's error, or with the result of others' apps, fail
  select slot.* exclude (counted, outcome, cause, completed, failed, failed_at),
    counted as outcome,
    case counted
      when 'FAILED_HIDDEN' then 'HIDDEN_' || hidden_cause
      when 'FAILED_SHARED' then 'SHARED_DIGEST'
      else cause
    end as cause,
    counted = 'COMPLETED' as completed,
    failed or counted in ('FAILED_HIDDEN', 'FAILED_SHARED') as failed,
    case when counted in ('FAILED_HIDDEN', 'FAILED_SHARED') then finalized_at else failed_at end as failed_at
  from (
    select slot.*,
      case
        when {hidden} and hidden_failure then 'FAILED_HIDDEN'
        when {shared} and outcome = 'COMPLETED' and slot in (select slot from shared_slot) then 'FAILED_SHARED'
        else outcome
      end as counted
    from slot
  ) slot
)
