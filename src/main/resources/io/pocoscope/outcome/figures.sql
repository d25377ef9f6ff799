-- The commands' figures for those who have only the file. A view of all groupings costs as many looks at the slots:
-- ask for one, with `where grouping = 'pool'`, and only that one is made.

-- slot_group: the columns of slot, for each grouping and key, as in `failures --by`. A slot stands once in each group
-- that it belongs to, with (none) where there is nobody in that role and (unknown) where it is not known; a slot can
-- have several workers, and a bulk slot several datasets. The grouping none has all slots in one group.
create or replace macro actor_key(actor) as
  case when actor = zero_address() then '(none)' else coalesce(actor, '(unknown)') end;

create or replace macro plain_key(value) as coalesce(cast(value as varchar), '(unknown)');

create or replace view slot_group as
with
named(grouping) as (
  values ('none'), ('requester'), ('beneficiary'), ('app'), ('app-owner'), ('dataset-owner'), ('pool'),
         ('pool-owner'), ('category'), ('tee'), ('tee-framework'), ('trust'), ('has-dataset'), ('self-dealing'), ('month'), ('week'),
         ('day')
)
select slot.*, named.grouping,
  case named.grouping
    when 'none' then 'all'
    when 'requester' then actor_key(slot.requester)
    when 'beneficiary' then actor_key(slot.beneficiary)
    when 'app' then actor_key(slot.app)
    when 'app-owner' then actor_key(slot.app_owner)
    when 'dataset-owner' then actor_key(slot.dataset_owner)
    when 'pool' then actor_key(slot.pool)
    when 'pool-owner' then actor_key(slot.pool_owner)
    when 'category' then plain_key(coalesce(slot.category_name, slot.category))
    when 'tee' then plain_key(slot.tee)
    when 'tee-framework' then plain_key(slot.tee_framework)
    when 'trust' then plain_key(slot.trust)
    when 'has-dataset' then plain_key(slot.has_dataset)
    when 'self-dealing' then plain_key(slot.requester_owns_app)
    -- a slot's time is its deadline, never the claim, which may come years later
    when 'month' then plain_key(strftime(coalesce(slot.final_deadline, slot.start_time), '%Y-%m'))
    when 'week' then plain_key(strftime(coalesce(slot.final_deadline, slot.start_time), '%G-W%V'))
    when 'day' then plain_key(strftime(coalesce(slot.final_deadline, slot.start_time), '%Y-%m-%d'))
  end as key
from slot cross join named
union all
select slot.*, 'worker',
  case when task_worker.worker is not null then task_worker.worker
       when slot.workers = 0 then '(none)'
       else '(unknown)' end
from slot left join task_worker on task_worker.task = slot.task
union all
select slot.*, 'dataset',
  case when slice_dataset.dataset is not null then slice_dataset.dataset
       when slot.bulk and not slot.has_dataset then '(unknown)'
       else actor_key(slot.dataset) end
from slot
left join (select distinct task, unnest(datasets) as dataset from bulk_slice) slice_dataset
  -- as a second condition it would keep DuckDB from joining by a hash
  on slice_dataset.task = case when not slot.has_dataset then slot.task end;

-- failure_rate: the figures of `failures --by … --interval wilson`, at 95 %. Pending and unknown slots are not in the
-- rate, nor are those that completed before a deadline that lies ahead. For other levels and for slots of one's own
-- choice there are wilson_low and wilson_high.
create or replace view failure_rate as
with
counted as (
  select
    grouping,
    key,
    count(*)                                                     as slots,
    count(*) filter (where completed)                       as completed,
    count(*) filter (where failed)                          as failed,
    count(*) filter (where outcome = 'FAILED_CLAIMED')      as failed_claimed,
    count(*) filter (where outcome = 'FAILED_UNCLAIMED')    as failed_unclaimed,
    count(*) filter (where outcome = 'PENDING')             as pending,
    count(*) filter (where outcome = 'UNKNOWN')             as unknown
  from slot_group
  where not early
  group by grouping, key
),
-- worked out once, as the macro of it is long
level(z) as (select z_of_level(0.95))
select
  counted.*,
  cast(failed as double) / nullif(completed + failed, 0)         as rate,
  wilson_low_at(failed, completed + failed, z)                   as rate_low,
  wilson_high_at(failed, completed + failed, z)                  as rate_high,
  cast(failed_claimed as double) / slots                         as claimed_only_rate,
  wilson_low_at(failed_claimed, slots, z)                        as claimed_only_low,
  wilson_high_at(failed_claimed, slots, z)                       as claimed_only_high
from counted cross join level;

-- cause_count: the figures of `causes --by …`: failed slots by cause.
create or replace view cause_count as
with
counted as (
  select
    grouping,
    key,
    outcome,
    cause,
    count(*)           as slots,
    count(price)       as priced,
    sum(price)         as price,
    sum(slashed)       as slashed
  from slot_group
  where not early
  group by grouping, key, outcome, cause
),
sized as (
  select
    *,
    sum(slots) over (partition by grouping, key)                 as slots_of_group,
    sum(case when outcome in ('FAILED_CLAIMED', 'FAILED_UNCLAIMED') then slots end)
      over (partition by grouping, key)                          as failed_of_group
  from counted
)
select
  grouping,
  key,
  outcome,
  cause,
  slots,
  cast(slots as double) / failed_of_group                        as share,           -- of the group's failed slots
  cast(slots as double) / slots_of_group                         as share_of_slots,  -- of all of its slots
  price,                                                         -- nRLC at stake, of the slots whose price is known
  case when priced > 0 then coalesce(slashed, 0) end             as slashed,         -- nRLC
  cause_meaning.parties                                          -- that the evidence leaves open
from sized left join cause_meaning using (cause)
where outcome in ('FAILED_CLAIMED', 'FAILED_UNCLAIMED');
