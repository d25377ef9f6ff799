-- The contributions of every task against the list of its TaskContribute events: one to a worker, the same hash.
select
  'hash of contribution ' || coalesce(contribution.id, event.task || '-' || event.worker) as subject,
  event.hash                                                                             as expected,
  case
    when event.id is null or (contribution.task = event.task and contribution.worker = event.worker)
      then contribution.hash
    when contribution.id is not null
      then 'of task ' || contribution.task || ' and worker ' || contribution.worker
  end                                                                                    as found
from contribution full join task_contribute event on contribution.id = event.task || '-' || event.worker
