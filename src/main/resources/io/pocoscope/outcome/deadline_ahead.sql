-- Whether any slot's deadline lies ahead: its task's own, or that of its deal.
select
  exists (select 1 from task cross join meta where task.final_deadline > meta."now")
  or exists (
    select 1
    from deal
    join category on category.id = deal.category
    cross join meta
    where clocks_later(deal.start_time, 10, category.work_clock_time_ref) > meta."now"
  );
