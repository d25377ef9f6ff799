-- The deals and tasks whose slots are to be judged anew: those that have changed, and those that share a deal with
-- them, as a deal's slots are told one by one only together.
create or replace temp table changed_deal as
with marked_task as (select task from unjudged where task is not null)
select deal as id from unjudged where deal is not null
union
select deal from task where id in (select task from marked_task) and deal is not null
union
select deal from judged_slot where task in (select task from marked_task) and deal is not null;

create or replace temp table changed_task as
select task as id from unjudged where task is not null
union
select id from task where deal in (select id from changed_deal)
union
select task from judged_slot where deal in (select id from changed_deal) and task is not null;

delete from judged_slot where deal in (select id from changed_deal);
delete from judged_slot where task in (select id from changed_task);
delete from judged_contribution where task in (select id from changed_task);
