-- hidden_failure: a row to each error of a worker that stands in the place of a result: what a slot that completed holds,
-- and what was contributed and never revealed. That alone does not make a slot that completed a hidden failure: another
-- result may have won.
create or replace view hidden_failure as
select
  slot.slot, slot.outcome, error.digest, error.cause,
  error.era                        as worker_era,  -- the first release of workers that writes so
  error.parties,                   -- whom it leaves open
  'result-digest'                  as evidence,
  cast(null as varchar)            as worker,
  slot.outcome = 'COMPLETED'       as is_result,   -- of a slot that completed
  error."text"
from slot_fate slot
join task on task.id = slot.task
join worker_error error on error.digest = task.result_digest
where slot.result_error is not null
union all
select
  slot.slot, slot.outcome, error.digest, error.cause, error.era, error.parties,
  'contribution-hash', standing.worker, false, error."text"
from contributed_error held
join contribution_standing standing
  on standing.task = held.task and standing.worker = held.worker and standing.hash = held.hash
join worker_error error on error.digest = held.digest
join slot_fate slot on slot.task = held.task
-- who agreed with the result and did not reveal it holds no other error
join task on task.id = held.task and task.result_digest is distinct from held.digest;

-- shared_key: a row to each first 60 bits of digests (result_key) of completed slots of apps of different owners: a quick
-- look whether there may be any shared result. Those of slots with a callback, and workers' own errors, are not among
-- them. Only of what comes twice owners are compared, and by a hash, as that takes much less time. shared_slot has
-- the last word.
create or replace view shared_key as
select result_key
from slot_fate
where outcome = 'COMPLETED' and result_error is null
  and result_key in (select result_key from known_fate where result_key is not null
                     group by result_key having count(*) > 1)
group by result_key
having min(hash(app_owner)) <> max(hash(app_owner));

-- shared_slot: completed slots whose result is that of a slot of another owner's app, so that it can be no result: an
-- error of another tool, or nothing.
create or replace view shared_slot as
with
held as (
  select completed.slot, completed.task, completed.app, completed.app_owner, completed.requester, completed.pool,
         task.result_digest as digest
  from slot_fate completed
  join shared_key alike on alike.result_key = completed.result_key
  join task on task.id = completed.task
  where completed.outcome = 'COMPLETED' and completed.result_error is null
),
shared as (
  select digest from held group by digest having min(app_owner) <> max(app_owner)
)
select held.slot, held.digest, held.app, held.app_owner, held.requester, held.pool
from held join shared on shared.digest = held.digest;

-- shared_digest: a row to each of these results.
create or replace view shared_digest as
select
  digest,
  digest = text_digest('')     as nothing,  -- the digest of a result that is empty
  count(*)                     as slots,
  count(distinct app)          as apps,
  count(distinct app_owner)    as app_owners,
  count(distinct requester)    as requesters,
  count(distinct pool)         as pools
from shared_slot group by digest;
