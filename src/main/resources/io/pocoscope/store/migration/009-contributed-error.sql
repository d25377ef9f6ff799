-- Contributions that hold nothing but a worker's error, though nobody revealed what they hold: their hash is that of the
-- task's id and the error's digest. Found when slots are judged, as SQL has no such hash. Only where hash is still the
-- contribution's own.
create table contributed_error (task varchar, worker varchar, hash varchar, digest varchar);
