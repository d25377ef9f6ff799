-- The second witness: what the schedulers of pools say of slots, beside what the chain says. Nothing of it is in a rate
-- or a cause of the chain's.

-- offchain_cause_meaning: whom a cause names. A star stands for any text; the lowest precedence that fits decides. A
-- cause that fits none is a name that this version has never heard of: data, and no error; it leaves all parties open.
-- The names that stand here are those of causes and also of statuses without a cause. APP_EXIT_CODE is ours: an app
-- that ended with another code than 0.
create or replace view offchain_cause_meaning as
with
named(precedence, parties, patterns) as (
  values
    (1, ['app'],
     ['APP_EXIT_CODE', 'APP_IMAGE_DOWNLOAD_FAILED', 'APP_NOT_FOUND_LOCALLY', 'APP_COMPUTE_FAILED',
      'APP_COMPUTE_TIMEOUT', 'DETERMINISM_HASH_NOT_FOUND', 'TEE_SESSION_GENERATION_APP_COMPUTE_*']),
    (1, ['dataset'],
     ['DATASET_FILE_*', 'PRE_COMPUTE_DATASET_*', 'PRE_COMPUTE_INVALID_DATASET_CHECKSUM',
      'TEE_SESSION_GENERATION_PRE_COMPUTE_GET_DATASET_SECRET_FAILED']),
    (1, ['requester'],
     ['INPUT_FILES_DOWNLOAD_FAILED', 'PRE_COMPUTE_INPUT_FILE*', 'PRE_COMPUTE_AT_LEAST_ONE_INPUT_FILE_URL_MISSING',
      'TASK_DESCRIPTION_INVALID', 'POST_COMPUTE_*STORAGE_TOKEN*', 'POST_COMPUTE_*ENCRYPTION*',
      'POST_COMPUTE_DROPBOX_*', 'TEE_SESSION_GENERATION_POST_COMPUTE_*']),
    (1, ['worker'],
     ['STAKE_TOO_LOW', 'OUT_OF_GAS', 'CHAIN_UNREACHABLE', 'TEE_NOT_SUPPORTED', 'TEE_PREPARATION_FAILED',
      'WORKER_LOST', 'ABORTED_BY_WORKER']),
    (1, ['worker', 'pool'],
     ['CONTRIBUTION_TIMEOUT', 'REVEAL_TIMEOUT']),
    (1, ['pool'],
     ['UNKNOWN_SMS', 'GET_TEE_SERVICES_CONFIGURATION_FAILED', 'WORKERPOOL_AUTHORIZATION_NOT_FOUND',
      'INITIALIZE_FAILED', 'FINALIZE_FAILED', 'REOPEN_FAILED', 'RESULT_UPLOAD_*']),
    -- what is left of them
    (2, ['worker'], ['POST_COMPUTE_*', 'PRE_COMPUTE_*']),
    (2, ['pool'], ['TEE_SESSION_GENERATION_*'])
)
select precedence, unnest(patterns) as pattern, parties, 'iexec-common 9.2.0, fef90fe' as source from named;

-- offchain_told_at: up to when each answer tells of its task: when it was asked for. Of a saved answer nobody knows that,
-- and when it was imported says nothing: its own latest date stands for it; null where it has none.
create or replace view offchain_told_at as
with
dated as (
  select task, scheduler, max(said_at) as last_at
  from (
    select task, scheduler, said_at from offchain_task_status
    union all
    select task, scheduler, said_at from offchain_replicate_update
  )
  where scheduler = 'imported'
  group by task, scheduler
)
select answer.task, answer.scheduler,
  case when answer.scheduler <> 'imported' then answer.asked_at
       -- a date that lies ahead is none
       when dated.last_at is not null then least(dated.last_at, answer.asked_at)
  end as told_at
from offchain_answer answer
left join dated on dated.task = answer.task and dated.scheduler = answer.scheduler;

-- offchain_cause: one row to a slot about which a scheduler has said something: why it failed, by the scheduler's own
-- words. Of several schedulers the one that will say nothing else speaks, then the one asked last.
create or replace view offchain_cause as
with
speaker as (
  select task, scheduler, pool, asked_at, task_status, slot
  from (
    select said.task, said.scheduler, said.status as task_status, answer.pool, answer.asked_at, answer.slot,
           row_number() over (partition by said.task
                              order by answer.terminal desc, told.told_at desc nulls last, said.scheduler) as place
    from offchain_task said
    join offchain_answer answer on answer.task = said.task and answer.scheduler = said.scheduler
    join offchain_told_at told on told.task = said.task and told.scheduler = said.scheduler
  )
  where place = 1
),
-- What became of replicates, in the order of its dates; what has none came before what has one.
moved as (
  select said.task, said.replicate, said.status, said.cause, said.said_at, said.place
  from offchain_replicate_update said
  join speaker on speaker.task = said.task and speaker.scheduler = said.scheduler
  union all
  -- A replicate that has no history has a status all the same.
  select given.task, given.place, given.status, null, null, 0
  from offchain_replicate given
  join speaker on speaker.task = given.task and speaker.scheduler = given.scheduler
  where not exists (select 1 from offchain_replicate_update said
                    where said.task = given.task and said.scheduler = given.scheduler
                      and said.replicate = given.place)
),
ordered as (
  select *,
         cause is not null or status in ('FAILED', 'ABORTED', 'WORKER_LOST') or ends_with(status, '_FAILED') as failing,
         row_number() over (partition by task, replicate order by said_at nulls first, place)                     as step
  from moved
),
-- A status that no cause explains speaks for itself, unless the replicate went on.
spoken as (
  select task, replicate, said_at, step, cause is not null as has_cause,
         coalesce(cause, case when step > last_good then status end) as word
  from (select *, coalesce(max(case when not failing then step end) over (partition by task, replicate), 0) as last_good
        from ordered)
  where failing
),
-- The history of tasks at their schedulers, and how they stand last.
task_step as (
  select task, status, said_at, step
  from (
    select said.task, said.status, said.said_at,
           row_number() over (partition by said.task order by said.said_at nulls first, said.place) as step
    from offchain_task_status said
    join speaker on speaker.task = said.task and speaker.scheduler = said.scheduler
  )
  union all
  select task, task_status, null, 1000000000 from speaker
),
task_story as (
  select task,
    max(said_at)                                                                              as last_at,
    coalesce(bool_or(status in ('REOPENING', 'REOPENED', 'REOPEN_FAILED')), false)       as reopens
  from task_step group by task
),
-- What led to its end: the end itself tells nothing.
task_end as (
  select task, status as word
  from (select *, row_number() over (partition by task order by step desc) as place
        from task_step where status not in ('FAILED', 'FINAL_DEADLINE_REACHED'))
  where place = 1
),
-- Whom each word that was said names.
word as (
  select word, parties
  from (
    select said.word, meaning.parties,
           row_number() over (partition by said.word order by meaning.precedence, meaning.pattern) as place
    from (select word from spoken union select word from task_end union select 'APP_EXIT_CODE') said
    join offchain_cause_meaning meaning
      on said.word like replace(replace(meaning.pattern, '_', '!_'), '*', '%') escape '!'
  )
  where place = 1
),
-- A cause goes before a status, and one that names a party before one that leaves two open; then the last one.
spoken_best as (
  select task, replicate, word, parties, said_at
  from (
    select spoken.task, spoken.replicate, spoken.word, word.parties, spoken.said_at,
           row_number() over (
             partition by spoken.task, spoken.replicate
             order by has_cause desc, case when len(word.parties) = 1 then 0 else 1 end, step desc) as place
    from spoken left join word on word.word = spoken.word
    where has_cause or word.word is not null
  )
  where place = 1
),
behaviour as (
  select task, replicate,
    max(said_at)                                                                              as last_at,
    coalesce(bool_or(status = 'COMPUTED'), false)                                        as computed,
    coalesce(bool_or(status = 'COMPUTE_FAILED' or cause = 'APP_COMPUTE_FAILED'), false)  as compute_failed
  from moved group by task, replicate
),
-- Workers report an app that fails as COMPUTED with its exit code since 9.2.0 of 2025-11-14, and as COMPUTE_FAILED
-- before. After that day both are about, so that a date proves nothing more.
replicate as (
  select given.task, given.place, given.worker, given.app_exit_code, best.word, best.parties, best.said_at,
    coalesce(given.app_exit_code <> 0, false) as exits,
    case
      when behaviour.compute_failed then 'before 9.2.0'
      when given.app_exit_code <> 0 and behaviour.computed then '9.2.0 on'
      when behaviour.last_at < cast('2025-11-14 00:00:00' as timestamp) then 'before 9.2.0'
      else 'unknown'
    end as worker_era
  from offchain_replicate given
  join speaker on speaker.task = given.task and speaker.scheduler = given.scheduler
  left join behaviour on behaviour.task = given.task and behaviour.replicate = given.place
  left join spoken_best best on best.task = given.task and best.replicate = given.place
),
witness as (
  select replicate.task, replicate.place, worker, app_exit_code, said_at, worker_era,
    -- The exit code is looked at first, but where the worker itself named what went wrong with it.
    case when exits and (worker_era <> 'before 9.2.0' or replicate.word is null) then 'APP_EXIT_CODE'
         else replicate.word end as cause,
    case when exits and (worker_era <> 'before 9.2.0' or replicate.word is null) then exit_code.parties
         else replicate.parties end as parties,
    exits and worker_era <> 'before 9.2.0' as exit_first
  from replicate
  left join word exit_code on exit_code.word = 'APP_EXIT_CODE'
),
deciding as (
  select *
  from (select *, row_number() over (partition by task order by exit_first desc, said_at desc nulls last, place desc) as turn
        from witness where cause is not null)
  where turn = 1
),
-- Each replicate's cause, and how many parties they name between them.
crowd as (
  select witness.task,
    list(cause order by place) filter (where cause is not null)            as causes,
    case when count(distinct worker_era) = 1 then min(worker_era) end      as worker_era
  from witness group by witness.task
),
decided as (
  select speaker.*, task_story.last_at, task_story.reopens, crowd.causes,
    case when ended.word is not null then ended.word when deciding.cause is not null then deciding.cause
         else open_end.word end                                            as cause,
    case when ended.word is not null then ended.parties when deciding.cause is not null then deciding.parties
         else open_end.parties end                                         as parties,
    case when ended.word is null then deciding.worker end                  as worker,
    case when ended.word is null then deciding.app_exit_code end           as app_exit_code,
    case when ended.word is null and deciding.worker_era is not null then deciding.worker_era
         else coalesce(crowd.worker_era, 'unknown') end                    as worker_era
  from speaker
  left join task_story on task_story.task = speaker.task
  left join task_end on task_end.task = speaker.task
  -- A status of the task's that names the pool decides; one that leaves somebody else open only where no replicate
  -- says more.
  left join word ended on ended.word = task_end.word and len(ended.parties) = 1
  left join word open_end on open_end.word = task_end.word
  left join deciding on deciding.task = speaker.task
  left join crowd on crowd.task = speaker.task
),
judged as (
  -- column by column: DuckDB gives a list of what is left out back in another order each time a file is opened
  select decided.task, decided.scheduler, decided.asked_at, decided.task_status, decided.last_at, decided.reopens,
    decided.causes, decided.cause, decided.worker, decided.app_exit_code, decided.worker_era,
    fate.slot, coalesce(decided.pool, fate.pool) as pool, fate.pool as own_pool, fate.app, fate.dataset, fate.requester,
    -- A callback whose result does not match the digest cannot be finalized either, and that is the app's doing.
    case when decided.cause = 'FINALIZE_FAILED' and fate.callback then ['pool', 'app'] else decided.parties end as parties
  from decided
  -- A slot of which the scheduler knew before anybody initialized it goes by its task since.
  join slot_fate fate
    on fate.slot = case when decided.slot is not null and decided.task not in (select id from task where id is not null)
                        then decided.slot else decided.task end
),
named_party as (
  select task, parties[1] as party from witness where len(parties) = 1
  union
  select task, parties[1] from judged where len(parties) = 1
),
agreement as (select task, count(*) as named from named_party group by task)
select
  judged.slot,
  judged.task,             -- of a slot that nobody initialized: the id that its task would have
  judged.pool,
  judged.scheduler,        -- the address that was asked; 'imported' for a saved answer
  judged.asked_at,         -- of a saved answer: when it was imported
  judged.task_status,      -- as the scheduler spells it
  judged.cause,            -- null: it names none
  case when len(judged.parties) = 1 then judged.parties[1] end             as party,
  coalesce(judged.parties, ['app', 'dataset', 'requester', 'worker', 'pool']) as parties,
  case when len(judged.parties) = 1 then
    case judged.parties[1]
      when 'app' then judged.app
      when 'dataset' then nullif(judged.dataset, zero_address())
      when 'requester' then judged.requester
      when 'worker' then judged.worker
      when 'pool' then judged.own_pool
    end
  end                                                                      as actor,
  judged.worker,           -- whose replicate decides
  judged.app_exit_code,
  judged.worker_era,
  -- A stock scheduler never reopens since 8.4.1 of 2024-03-19: one that does is an earlier one, or another.
  case
    when judged.reopens or judged.last_at < cast('2024-03-19 00:00:00' as timestamp) then 'before 8.4.1'
    when judged.last_at is not null then '8.4.1 on'
    else 'unknown'
  end                                                                      as scheduler_era,
  case
    when agreement.named > 1 then 'disputed'
    when len(judged.parties) = 1 then 'named'
    else 'inferred'
  end                                                                      as confidence,
  coalesce(judged.causes, [])                                              as causes
from judged
left join agreement on agreement.task = judged.task;

-- offchain_contradiction: one row to a slot of which chain and scheduler say what cannot both be.
create or replace view offchain_contradiction as
with
told as (
  select slot.slot, slot.task, slot.pool, said.scheduler, answer.asked_at, said.status as task_status, slot.status,
         slot.outcome,
         case
           when said.status = 'COMPLETED' and slot.outcome in ('FAILED_CLAIMED', 'FAILED_UNCLAIMED')
             then 'completed at the scheduler, failed on chain'
           when said.status = 'FAILED' and slot.outcome = 'COMPLETED' and not coalesce(slot.hidden_failure, false)
             then 'failed at the scheduler, completed on chain'
           when said.status not in ('COMPLETED', 'FAILED') and slot.outcome in ('COMPLETED', 'FAILED_CLAIMED')
                and told.told_at > coalesce(slot.finalized_at, slot.claimed_at)
             then 'under way at the scheduler, ended on chain'
         end as contradiction
  from offchain_task said
  join offchain_answer answer on answer.task = said.task and answer.scheduler = said.scheduler
  join offchain_told_at told on told.task = said.task and told.scheduler = said.scheduler
  join slot_fate slot on slot.task = said.task
)
select slot, task, pool, scheduler, asked_at, task_status, status, outcome, contradiction
from told where contradiction is not null;
