-- contributed_error: contributions that hold nothing but a worker's error, though nobody revealed what they hold. A store
-- keeps them as they were found when its slots were judged; here they are found by the same hash, each time.
create or replace view contributed_error as
select standing.task, standing.worker, standing.hash, error.digest
from contribution_standing_from_events standing
join (select distinct digest from worker_error) error on contribution_hash(standing.task, error.digest) = standing.hash
where standing.standing <> 'PROVED';
