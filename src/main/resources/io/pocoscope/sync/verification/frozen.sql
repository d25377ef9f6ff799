-- What every account has locked, in nRLC: its locks without its unlocks and its seizes.
with
move as (
  select account, value::hugeint as value from lock
  union all
  select account, -value::hugeint from unlock
  union all
  select account, -value::hugeint from seize
),
moved as (
  select account, sum(value) as value, max(abs(value)) < 9223372036854775807 as countable
  from move group by account
)
select
  'frozen nRLC of account ' || coalesce(account.id, moved.account) as subject,
  coalesce(moved.value, 0)                                         as expected,
  account.frozen                                                   as found
from account full join moved on moved.account = account.id
where (account.frozen is not null or moved.value <> 0)
  -- What a column cannot hold is no number to count with.
  and coalesce(moved.countable, true) and coalesce(account.frozen, 0) < 9223372036854775807
