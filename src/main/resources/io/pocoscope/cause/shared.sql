-- Results that no app can have had of its own, as far as they are those of kept slots.
select shared.digest, shared.digest = text_digest('') as nothing, count(*) as slots, count(distinct shared.app) as apps,
       count(distinct shared.app_owner) as app_owners, count(distinct shared.requester) as requesters,
       count(distinct shared.pool) as pools
from shared_found shared join shared_kept kept on kept.slot = shared.slot
group by shared.digest
order by slots desc, shared.digest
