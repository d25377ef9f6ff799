-- What a node answers is not all as the mapping has saved it, and a sync stores what it answers.

-- The mapping names a sender, but saves no account of its, and a slice's task before there is one: null.
update transaction set sender = null where sender not in (select id from account);
update bulk_slice set task = null where task not in (select id from task);
-- Derived from the deal that leads to it.
update bulk set deal = deal.id from deal where deal.bulk = bulk.id;
