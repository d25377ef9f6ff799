-- How much there is to judge: slots, or contributions where they are more, with those whose task is not in the store.
select greatest(
  (select count(*) from task),
  (select coalesce(sum(bot_size), 0) from deal where size_is_known(bot_first, bot_size)),
  (select count(*) from contribution),
  (select count(*) from task_contribute));
