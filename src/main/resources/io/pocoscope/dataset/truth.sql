-- truth: what really happened in each slot of a made-up history, whatever its events let anybody see.
create table truth (
  slot varchar,             -- as in the view slot: the task's id, or <deal>:<index> where there is no task
  deal varchar,
  "index" bigint,
  task varchar,             -- the id that a task has or would have
  outcome varchar,
  cause varchar,
  party varchar,
  actor varchar,
  callback_reverted boolean,
  hidden_cause varchar,
  hidden_era varchar,
  hidden_evidence varchar,
  hidden_party varchar,
  hidden_actor varchar
);
