-- What was judged of each slot when it last changed, and what its events say now: how it ended, the cause if it fails,
-- and a fingerprint of the whole row. Of part {part} of {parts}, which has been judged anew.
with
from_events as (
  select coalesce(task, deal || ':' || "index") as slot,
         concat_ws(' ', ended_as, cause_if_failed, hash(anew)) as judgement
  from temp.main.slot_anew anew
),
kept as (
  select coalesce(task, deal || ':' || "index") as slot,
         concat_ws(' ', ended_as, cause_if_failed, hash(judged)) as judgement
  from judged_slot judged where hash(coalesce(deal, task)) % {parts} = {part}
)
select
  'slot ' || coalesce(from_events.slot, kept.slot) as subject,
  from_events.judgement as expected,
  kept.judgement as found
from from_events full join kept on kept.slot = from_events.slot
