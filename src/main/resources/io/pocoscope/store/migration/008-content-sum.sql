-- The sums that a table's content hash is made of, so that it need not be read for it.

-- A table that has none, or sums of rows written out in another way, is read when its hash is wanted. Kept up in the
-- transaction that changes rows, or else forgotten.
create table content_sum (
  table_name varchar,
  definition varchar,  -- a hash of how a row is written out and digested
  rows       hugeint,
  high       hugeint,  -- the sum of the digests' upper halves
  low        hugeint   -- that of their lower halves
);
