-- What the views share. They are the public face of the store (docs/store.md), written in what DuckDB and
-- Spark SQL both understand; what differs between the two stands in these macros.

create or replace macro zero_address() as '0x0000000000000000000000000000000000000000';

create or replace macro zero_hash() as '0x0000000000000000000000000000000000000000000000000000000000000000';

-- The place of an event in the order of the chain; no block has a million logs.
create or replace macro event_place(block, log_index) as block * 1000000 + log_index;

-- What a column cannot hold stands in it as the end of its range; the exact number is in the table beyond. It is no
-- number to count with, so that it counts as not known.
create or replace macro countable(number) as nullif(nullif(number, 9223372036854775807), -9223372036854775807);

-- No chain checks a category's work clock: one beyond three centuries counts as three centuries. One that is not known
-- gives no time at all: least() alone would take its bound for it.
create or replace macro clocks_later(moment, clocks, clock) as
  moment + to_seconds(cast(clocks * (case when clock is not null then greatest(least(clock, 10000000000), 0) end)
                           as bigint));

create or replace macro indexes_from(first, size) as range(first, first + size);

-- Whether the slots of a deal can be told one by one: its indexes are known, and of a sane number. Anybody can
-- sign a free order for 10^18 tasks.
create or replace macro size_is_known(first, size) as
  first between 0 and 1000000000000000 and size between 0 and 1000000;

-- Bit 0 of the last byte of a deal's tag asks for a trusted execution environment.
create or replace macro tag_asks_tee(tag) as
  substr(lower(tag), -1) in ('1', '3', '5', '7', '9', 'b', 'd', 'f');

-- Which framework of trusted execution a tag asks for by its last four bits. Scheduler 8.0.0 (2023-03-08) was the first
-- to tell them apart: a deal of before that asks for the one that there was.
create or replace macro tee_framework_of(tag, start_time) as
  case
    when tag is null then null
    when not tag_asks_tee(tag) then 'none'
    when substr(lower(tag), -1) = '3' then 'scone'
    when substr(lower(tag), -1) = '5' then 'gramine'
    when substr(lower(tag), -1) = '9' then 'tdx'
    when substr(lower(tag), -1) = '1' and start_time < timestamp '2023-03-08 00:00:00' then 'scone'
    else 'unknown'
  end;

-- Why a stock scheduler never runs a deal's tasks; null where it does. By iexec-core's own list of changes, schedulers
-- refuse a trust above 1 with a trusted environment since 8.2.0 (2023-09-29), and know frameworks since 8.0.0.
create or replace macro unrunnable(framework, trust, start_time) as
  case
    when framework = 'unknown' and start_time >= timestamp '2023-03-08 00:00:00' then 'NO_TEE_FRAMEWORK'
    when framework <> 'none' and trust > 1 and start_time >= timestamp '2023-09-29 00:00:00' then 'TEE_ABOVE_TRUST_1'
  end;

-- The digest of a text, as a result has it: SHA-256.
create or replace macro text_digest(words) as '0x' || sha256(words);

-- Whether a slot completed with nothing but a worker's error; null where that cannot be told.
create or replace macro hidden_in(outcome, error, key) as
  case when outcome = 'COMPLETED' then case when error is not null then true when key is not null then false end
       when outcome <> 'UNKNOWN' then false
  end;

-- Whether one account acts in two roles; an account that is not known coincides with nobody.
create or replace macro coincide(one, other) as
  case when one is null or other is null then null else one = other and one <> zero_address() end;

-- Where the stakes of pools that failed wait for those that complete.
create or replace macro kitty() as '0x99c2268479b93fde36232351229815df80837e23';

-- The first 60 bits of a hash, to find it by without reading a column of texts; null for what is no hash.
create or replace macro id_key(id) as try_cast(substr(id, 1, 17) as bigint);

-- Whole seconds from one time to another.
create or replace macro seconds_between(earlier, later) as date_diff('second', earlier, later);

-- Sums of money: wider than the columns, for anybody can sign an order for any price.
create or replace macro money(nrlc) as countable(cast(nrlc as decimal(38, 0)));

-- What a pool's owner has at stake for a slot: 30 % of its price, rounded down, without leaving 64 bits.
create or replace macro pool_stake(price) as
  countable(price) // 100 * 30 + countable(price) % 100 * 30 // 100;

-- What became of a slot: as its events have it, and else as its deadlines do at a time. When it is overdue is not known
-- of one whose task's deal and times are not in the store.
create or replace macro outcome_of(ended_as, overdue_at, final_deadline, moment) as
  case
    when ended_as is not null then ended_as
    when overdue_at <= moment then 'FAILED_UNCLAIMED'
    when final_deadline > moment then 'PENDING'
    else 'UNKNOWN'
  end;
