-- What is judged of a slot is kept beside its events, until they change.

-- Deals and tasks with a row that is another than when they were judged, or new, or gone; written in the transaction
-- that changes it. Neither of the two: all have to be judged, as in a store that an earlier version filled.
create table unjudged (deal varchar, task varchar);
insert into unjudged values (null, null);
