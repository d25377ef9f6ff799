-- Nothing is left of what was judged anew.
drop table if exists temp.main.contribution_anew;
drop table if exists temp.main.slot_anew;
drop table if exists temp.main.movement_anew;
drop table if exists temp.main.span_anew;
drop table if exists temp.main.changed_task;
drop table if exists temp.main.changed_deal;
