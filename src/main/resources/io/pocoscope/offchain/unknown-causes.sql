-- Causes of which it is not known whom they name, in some answers or ({which} is true) in all.
select distinct cause
from main.offchain_replicate_update said
where cause is not null and {which}
  and not exists (
    select 1 from main.offchain_cause_meaning meaning
    where said.cause like replace(replace(meaning.pattern, '_', '!_'), '*', '%') escape '!')
