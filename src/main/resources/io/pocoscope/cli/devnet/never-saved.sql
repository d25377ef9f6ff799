-- The mapping names a sender, but saves no account of its, and a slice's task before there is one; a node then answers
-- null, and so a sync stores it.
update transaction set sender = null where sender not in (select id from account);
update bulk_slice set task = null where task not in (select id from task);
