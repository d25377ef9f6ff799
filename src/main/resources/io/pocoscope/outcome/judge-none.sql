-- Tables for what will be judged; nothing is yet.
create or replace table judged_contribution as select * from contribution_standing_from_events limit 0;
create or replace table judged_slot as select * from slot_from_events limit 0;
create or replace table judged_movement as select * from movement_from_events limit 0;
create or replace table judged_span as select * from span_from_events limit 0;
delete from contributed_error;
