package io.pocoscope.api;

import static java.util.stream.Collectors.joining;

import io.pocoscope.attribution.PartyRole;
import io.pocoscope.market.History;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.store.Store;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads slots in the order of their deadlines out of a store, through temporary tables of its.
 * There addresses are hashes, as a million slots of a handful of addresses each are too much text.
 */
final class HistoryReader {
  private final Store store;
  private final List<PartyRole> roles;

  /** The roles that have a column of the slot. */
  private final int[] singles;

  HistoryReader(Store store, List<PartyRole> roles) {
    this.store = store;
    this.roles = roles;
    this.singles =
        IntStream.range(0, roles.size()).filter(i -> roles.get(i) != PartyRole.WORKER).toArray();
  }

  History read(SlotFilter filter) {
    keepSlots(filter);
    keepAccounts();
    Members several = several();
    History.Builder history = new History.Builder();
    store.forEach(
        slotsInOrder(),
        row -> {
          int id = row.getInt(1);
          int requester = row.getInt(4);
          boolean known = !row.wasNull();
          history.slot(fate(row.getInt(2)), row.getLong(3), known ? requester : -1);
          for (int i = 0; i < singles.length; i++) {
            int account = row.getInt(5 + i);
            if (!row.wasNull()) {
              history.party(account);
            }
          }
          several.giveTo(history, id);
          return id;
        });
    return history.history(
        store.query("select address from replay_account order by code", row -> row.getString(1)),
        store.queryOne(
            "select count(*) from replay_kept where outcome = 'UNKNOWN'", row -> row.getLong(1)),
        store.queryOne("select count(*) from replay_slot where undated", row -> row.getLong(1)));
  }

  private static History.Fate fate(int code) {
    return switch (code) {
      case 0 -> History.Fate.COMPLETED;
      case 1 -> History.Fate.FAILED;
      default -> History.Fate.PENDING;
    };
  }

  private void keepSlots(SlotFilter filter) {
    String parties =
        IntStream.of(singles)
            .mapToObj(i -> String.format(Locale.ROOT, ", %s as a%d", hash("slot." + column(i)), i))
            .collect(joining());
    filter.keepFates(
        store,
        "replay_kept",
        String.format(
            Locale.ROOT,
            "slot.slot, %s as task, slot.outcome, %s as requester, coalesce(slot.final_deadline,"
                + " slot.updated_at, slot.start_time) as due, slot.final_deadline is null as"
                + " undated%s",
            hash("slot.task"),
            hash("slot.requester"),
            parties),
        "true");
    store.execute(
        """
        create or replace temp table replay_slot as
        select cast(row_number() over (order by due, slot) - 1 as integer) as id,
               case outcome when 'COMPLETED' then 0 when 'PENDING' then 2 else 1 end as fate,
               * exclude (slot, outcome)
        from replay_kept
        where outcome <> 'UNKNOWN'
        """);
  }

  /** The zero address is nobody. */
  private static String hash(String column) {
    return String.format(
        Locale.ROOT, "case when %1$s <> zero_address() then hash(%1$s) end", column);
  }

  private void keepAccounts() {
    store.execute("create or replace temp table replay_member as " + members());
    String all =
        Stream.concat(
                IntStream.of(singles)
                    .mapToObj(
                        each ->
                            String.format(
                                Locale.ROOT, "select a%d as account from replay_slot", each)),
                Stream.of("select account from replay_member"))
            .collect(joining("\nunion\n"));
    store.execute(
        String.format(
            Locale.ROOT,
            """
            create or replace temp table replay_account as
            select cast(row_number() over (order by address) - 1 as integer) as code, account, address
            from (%s) party
            join (select distinct hash(address) as account, address from (%s)) name using (account)
            """,
            all,
            addresses()));
  }

  /** The rows id, account of the roles of which a slot can have several. */
  private String members() {
    String members = "select 0 as id, hash('') as account where false";
    if (roles.contains(PartyRole.WORKER)) {
      members +=
          """

          union all
          select slot.id, hash(task_worker.worker)
          from replay_slot slot join task_worker on hash(task_worker.task) = slot.task
          """;
    }
    if (roles.contains(PartyRole.DATASET)) {
      members +=
          """

          union all
          select slot.id, hash(slice.dataset)
          from replay_slot slot
          join (select distinct task, unnest(datasets) as dataset from bulk_slice) slice
            on hash(slice.task) = slot.task
          where slice.dataset <> zero_address()
          """;
    }
    return members;
  }

  private static String addresses() {
    return Stream.of(
            "select requester as address from deal",
            "select requester from task",
            "select beneficiary from deal",
            "select app from deal",
            "select app_owner from deal",
            "select dataset from deal",
            "select dataset_owner from deal",
            "select workerpool from deal",
            "select workerpool_owner from deal",
            "select worker from task_worker",
            "select unnest(datasets) from bulk_slice")
        .collect(joining("\nunion\n"));
  }

  private Members several() {
    Members members = new Members();
    store.forEach(
        """
        select member.id, account.code
        from replay_member member join replay_account account using (account)
        order by member.id, account.code
        """,
        row -> members.add(row.getInt(1), row.getInt(2)));
    return members;
  }

  private String slotsInOrder() {
    String codes =
        IntStream.of(singles)
            .mapToObj(i -> String.format(Locale.ROOT, ", c%d.code", i))
            .collect(joining());
    String joins =
        IntStream.of(singles)
            .mapToObj(
                each ->
                    String.format(
                        Locale.ROOT,
                        "left join replay_account c%1$d on c%1$d.account = a%1$d",
                        each))
            .collect(joining("\n"));
    return String.format(
        Locale.ROOT,
        """
        select slot.id, fate, cast(coalesce(epoch(due), 0) as bigint),
               case when requester is not null
                 then cast(dense_rank() over (order by requester) as integer) end%s
        from replay_slot slot
        %s
        order by slot.id
        """,
        codes,
        joins);
  }

  private String column(int i) {
    return roles.get(i).label().replace('-', '_');
  }

  /** Accounts of slots, by slot. */
  private static final class Members {
    private int[] slots = new int[1024];
    private int[] accounts = new int[1024];
    private int size;
    private int next;

    int add(int slot, int account) {
      if (size == slots.length) {
        slots = Arrays.copyOf(slots, 2 * size);
        accounts = Arrays.copyOf(accounts, 2 * size);
      }
      slots[size] = slot;
      accounts[size] = account;
      return size++;
    }

    /** Slots have to be asked for in their order. */
    void giveTo(History.Builder history, int slot) {
      while (next < size && slots[next] == slot) {
        history.party(accounts[next++]);
      }
    }
  }
}
