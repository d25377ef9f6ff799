-- A contribution is PROVED if its worker revealed, and only then: who revealed is never asked again.
select
  'status of contribution ' || coalesce(contribution.id, reveal.task || '-' || reveal.worker) as subject,
  case
    when reveal.id is not null then 'PROVED'
    when contribution.status = 'PROVED' then 'CONTRIBUTED'
    else contribution.status
  end                                                                                        as expected,
  contribution.status                                                                        as found
from contribution full join task_reveal reveal on contribution.id = reveal.task || '-' || reveal.worker
