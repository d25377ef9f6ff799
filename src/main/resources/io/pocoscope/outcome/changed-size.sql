-- How much there is to judge of what has changed: a deal has slots that no task tells of.
select greatest(
  (select count(*) from changed_task),
  (select coalesce(sum(bot_size), 0) from deal
   where id in (select id from changed_deal) and size_is_known(bot_first, bot_size)));
