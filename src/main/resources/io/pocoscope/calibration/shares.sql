-- What share of the slots is of which kind, and what share of those that failed is of which cause: k of n, by who
-- requested them, those with the same counts as one row. All slots of unknown requesters are one cluster.
with
asked(name, yes, requester) as (
  select 'share.self_dealing', requester_owns_app, requester from calibration_slot
  union all
  select 'share.tee', tee, requester from calibration_slot
  union all
  select 'share.with_dataset', has_dataset, requester from calibration_slot
  union all
  select 'share.category.' || each.category, slot.category = each.category, slot.requester
  from calibration_slot slot
  join (select distinct category from calibration_slot where category is not null) each on slot.category is not null
  union all
  select 'cause.' || each.cause, failed.cause = each.cause, failed.requester
  from calibration_failed failed join (select distinct cause from calibration_failed) each on true
),
cluster as (
  select name, requester is not null as known, count(*) filter (where yes) as k, count(*) as n
  from asked
  where yes is not null
  group by name, requester
)
select name, known, k, n, count(*) as times from cluster group by name, known, k, n order by name
