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

-- Each with its deal, whoever said that it has changed.
insert into changed_deal
select distinct deal from task
where id in (select id from changed_task) and deal is not null and deal not in (select id from changed_deal);

insert into changed_task
select id from task where deal in (select id from changed_deal) and id not in (select id from changed_task);
