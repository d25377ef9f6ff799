-- What makes references true that lead to a thing which comes later.

-- Things that are new in the store, and may be what rows that came before them refer to: those rows are asked for
-- again, for the endpoint does not say that they have changed.
create table sync_arrival (table_name varchar, id varchar);

-- An earlier version never asked again: whatever a synced store holds may be what an open reference waits for.
insert into sync_arrival select 'account', id from account where pin is not null;
insert into sync_arrival select 'task', id from task where pin is not null;
insert into sync_arrival select 'dataset', id from dataset where pin is not null;
insert into sync_arrival select 'bulk', id from bulk where pin is not null;
