-- Optional fields of the subgraph's schema that the endpoint lacked in a run, as Type.field, and a
-- whole collection as Query.name: their columns are not known.
alter table sync_run add column absent_fields varchar[];
