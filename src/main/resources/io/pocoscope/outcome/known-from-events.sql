-- What the other views read of slots and contributions: judged from the events each time, as they change, or as nobody
-- has kept it yet.
create or replace view task_worker as select * from task_worker_from_events;
create or replace view contribution_standing as select * from contribution_standing_from_events;
create or replace view slot_place as select * from slot_place_from_events;
create or replace view known_fate as select * from slot_fate_from_events;
create or replace view known_slot as select * from slot_from_events;
create or replace view known_movement as select * from movement_from_events;
