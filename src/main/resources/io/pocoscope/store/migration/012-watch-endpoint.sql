-- Whether the endpoint answered at the last look, so that its going is told once. One row, or none before the first.
create table if not exists watch_endpoint (answers boolean);
