-- A made-up history in the tables, as fast as SQL makes it: {slots} slots in deals of five, {actors} actors, of whom
-- few are busy. No chain could have written it: it has only what the analyses read.
create temp macro chance(i, salt) as (hash(i * 97 + salt) % 1000000) / 1000000.0;
create temp macro pick(i, salt, size) as cast(floor(size * chance(i, salt) ** 2.5) as bigint);
create temp macro address(role, i) as '0x' || lpad(role || lpad(cast(i as varchar), 9, '0'), 40, 'a');
create temp macro own_rate(role, i) as 0.15 * chance(i, 7 + ascii(role)) ** 6;

create temp table made_deal as
select
  i,
  '0x' || lpad(to_hex(i), 64, 'd') as id,
  pick(i, 1, {actors} // 5) as requester,
  pick(i, 2, {actors} // 5) as app,
  case when chance(i, 3) < 0.4 then pick(i, 4, {actors} // 5) end as dataset,
  pick(i, 5, {actors} // 100 + 1) as pool
from range({slots} // 5) deals(i);

insert into deal (id, app, app_owner, app_price, dataset, dataset_owner, dataset_price, workerpool, workerpool_owner,
                  workerpool_price, trust, category, tag, requester, beneficiary, callback, start_time, bot_first,
                  bot_size, completed_tasks_count, claimed_tasks_count, sponsor, bulk)
select
  id, address('1', app), address('6', app), 1, coalesce(address('2', dataset), zero_address()),
  coalesce(address('7', dataset), zero_address()), 1, address('3', pool), address('8', pool), 1,
  1 + 2 * (i % 3), cast(i % 5 as varchar), if(i % 3 = 0, '0x01', '0x00'), address('0', requester),
  address('0', requester), zero_address(), timestamp '2024-01-01' + to_seconds(i * 60), 0, 5, 0, 0, zero_address(), '0x'
from made_deal;

insert into category (id, name, work_clock_time_ref)
select cast(i as varchar), 'C' || i, 300 from range(5) categories(i);

create temp table made_task as
select
  deal.i * 5 + slot as i,
  '0x' || lpad(to_hex(deal.i * 5 + slot), 64, 'e') as id,
  deal.id as deal,
  slot,
  address('0', deal.requester) as requester,
  pick(deal.i * 5 + slot, 6, {actors} // 5 * 2) as worker,
  -- Of its requester, app, dataset and pool, one that fails does so before anybody contributes.
  chance(deal.i * 5 + slot, 8) < 1 - (1 - own_rate('0', deal.requester)) * (1 - own_rate('1', deal.app))
    * (1 - coalesce(own_rate('2', deal.dataset), 0)) * (1 - own_rate('3', deal.pool)) as idle,
  idle or chance(deal.i * 5 + slot, 9) < own_rate('4', pick(deal.i * 5 + slot, 6, {actors} // 5 * 2)) as failed
from made_deal deal cross join range(5) slots(slot);

insert into task (id, status, deal, "index", requester, contribution_deadline, final_deadline, "timestamp")
select id, if(failed, 'FAILLED', 'COMPLETED'), deal, slot, requester, timestamp '2024-02-01', timestamp '2024-02-02',
       timestamp '2024-02-03'
from made_task;

insert into task_initialize (id, block, log_index, "timestamp", task)
select i || '-0', i, 0, timestamp '2024-01-02', id from made_task;

insert into task_contribute (id, block, log_index, "timestamp", task, worker, hash)
select i || '-1', i, 1, timestamp '2024-01-02', id, address('4', worker), '0x01'
from made_task where not idle;

insert into contribution (id, status, "timestamp", task, worker, hash)
select id || '-' || address('4', worker), 'PROVED', timestamp '2024-01-02', id, address('4', worker), '0x01'
from made_task where not idle;

insert into task_finalize (id, block, log_index, "timestamp", task)
select i || '-3', i, 3, timestamp '2024-01-02', id from made_task where not failed;
insert into task_claimed (id, block, log_index, "timestamp", task)
select i || '-3', i, 3, timestamp '2024-02-03', id from made_task where failed;

update meta set network = 'generated', block_number = 10, "now" = timestamp '2030-01-01', now_source = 'pinned block';
