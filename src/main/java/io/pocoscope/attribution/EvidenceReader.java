package io.pocoscope.attribution;

import static java.util.stream.Collectors.joining;

import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.store.engine.Engine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads the evidence out of a store, through temporary tables of its. */
final class EvidenceReader {
  private static final String SETTLED = "slot.failed or slot.completed";

  private final Engine store;
  private final List<PartyRole> roles;

  /** Whether the store tells which slots no stock scheduler runs: not one of an earlier version. */
  private final boolean narrowed;

  private long leftOut;

  EvidenceReader(Engine store, List<PartyRole> roles) {
    this.store = store;
    this.roles = roles;
    this.narrowed = SlotFilter.tellsHidden(store);
  }

  Evidence read(SlotFilter filter) {
    keepSlots(filter);
    if (roles.contains(PartyRole.WORKER)) {
      keepWorkers();
    }
    keepNamed();
    keepActors();
    Map<Columns, List<Actor>> alike = new LinkedHashMap<>();
    List<Columns> columnsOfCode = new ArrayList<>();
    store.query(
        "select role, actor, slots, failed, fingerprint, named from attribution_actor order by code",
        row -> {
          Columns columns =
              new Columns(row.getInt(3), row.getInt(4), row.getLong(5), row.getLong(6));
          Actor actor = new Actor(roles.get(row.getInt(1)), row.getString(2));
          alike.computeIfAbsent(columns, any -> new ArrayList<>()).add(actor);
          return columnsOfCode.add(columns);
        });
    List<Columns> order = new ArrayList<>(alike.keySet());
    Map<Columns, Integer> places = new LinkedHashMap<>();
    order.forEach(columns -> places.put(columns, places.size()));
    List<Unit> units =
        order.stream().map(it -> new Unit(alike.get(it), it.slots(), it.failed())).toList();
    int[] unitOfCode = columnsOfCode.stream().mapToInt(places::get).toArray();
    return sparse(units, unitOfCode);
  }

  /**
   * Actors with the same slots have the same of these, but where one of them alone is named; others
   * do but for a chance of 2^-63.
   */
  private record Columns(int slots, int failed, long fingerprint, long named) {}

  private void keepSlots(SlotFilter filter) {
    String actors =
        places()
            .mapToObj(
                i ->
                    String.format(Locale.ROOT, ", nullif(%s, zero_address()) as a%d", column(i), i))
            .collect(joining());
    filter.keep(
        store,
        "attribution_due",
        """
        slot.slot, slot.task, slot.deal, slot."index", slot.failed, slot.cause,
        coalesce({unrunnable}, '') as unrunnable,
        cast(floor(log2(greatest(coalesce(slot.trust, 1), 1))) as integer) as scale,
        coalesce(slot.bulk and not slot.has_dataset, false) as sliced
        """
                .replace("{unrunnable}", narrowed ? "slot.never_runnable_because" : "null")
            + actors,
        SETTLED);
    store.execute(
        """
        create or replace temp table attribution_slice as
        select distinct slot, unnest(datasets) as dataset
        from (
          select due.slot, slice.datasets
          from attribution_due due join bulk_slice slice on slice.task = due.task
          where due.sliced
          union
          -- a slot that nobody initialized has no task, but a place in the file
          select due.slot, slice.datasets
          from attribution_due due
          join bulk_slice slice on slice.bulk = due.deal and slice."index" = due."index"
          where due.sliced
        )
        """);
    store.execute(
        String.format(
            Locale.ROOT,
            """
            create or replace temp table attribution_order as
            select cast(row_number() over (order by slot) - 1 as integer) as id, place
            from (select rowid as place, slot from attribution_due where %s)
            """,
            known()));
    leftOut =
        store.queryOne(
            "select (select count(*) from attribution_due) - (select count(*) from"
                + " attribution_order)",
            row -> row.getLong(1));
    // What is ordered is narrow, and what was read goes: a million slots are much text.
    store.execute(
        """
        create or replace temp table attribution_slot as
        select ordered.id, due.* exclude (deal, "index", sliced)
        from attribution_due due join attribution_order ordered on ordered.place = due.rowid
        """);
    store.execute("drop table attribution_due");
  }

  /** Of a slice that the subgraph could not read nobody knows whose datasets may have failed it. */
  private String known() {
    return roles.contains(PartyRole.DATASET)
        ? "not sliced or slot in (select slot from attribution_slice)"
        : "true";
  }

  private void keepWorkers() {
    store.execute(
        """
        create or replace temp table attribution_worker as
        select slot.id, slot.failed, task_worker.worker
        from attribution_slot slot join task_worker on task_worker.task = slot.task
        anti join rejected_contribution rejected
          on rejected.task = task_worker.task and rejected.worker = task_worker.worker
        """);
  }

  /** Whom pools' schedulers name, with the role that each party has here. */
  private void keepNamed() {
    new Named(store, roles).keep();
    if (roles.contains(PartyRole.WORKER)) {
      // Who failed a slot without a contribution took part in it, though the chain does not say so.
      store.execute(
          """
          insert into attribution_worker
          select slot.id, true, named.actor
          from attribution_named named join attribution_slot slot on slot.id = named.id
          anti join attribution_worker worker on worker.id = named.id and worker.worker = named.actor
          where named.actor is not null
          """);
    }
  }

  private void keepActors() {
    String members =
        IntStream.range(0, roles.size()).mapToObj(this::members).collect(joining("\nunion all\n"));
    store.execute(
        String.format(
            Locale.ROOT,
            """
            create or replace temp table attribution_actor as
            select cast(row_number() over (order by role, actor) - 1 as integer) as code, *
            from (
              select member.role, member.actor, count(*) as slots, count(*) filter (where failed) as failed,
                     cast(bit_xor(hash(member.id) // 2) as bigint) as fingerprint,
                     coalesce(cast(bit_xor(hash(named.id) // 2) as bigint), 0) as named
              from (%s) member
              left join attribution_named named
                on named.id = member.id and named.role = member.role
               and coalesce(named.actor, member.actor) = member.actor
              group by member.role, member.actor
            )
            """,
            members));
  }

  /** The rows id, failed, role, actor of a role; each actor once to a slot. */
  private String members(int i) {
    String single =
        "select id, failed, %1$d as role, a%1$d as actor from attribution_slot where a%1$d is not"
            + " null";
    return switch (roles.get(i)) {
      case WORKER ->
          String.format(
              Locale.ROOT,
              """
              select id, failed, %d as role, worker as actor from attribution_worker
              """,
              i);
      case DATASET ->
          String.format(
              Locale.ROOT,
              single
                  + """

                  union
                  select id, failed, %1$d, slice.dataset
                  from attribution_slot slot join attribution_slice slice on slice.slot = slot.slot
                  """,
              i);
      default -> String.format(Locale.ROOT, single, i);
    };
  }

  private Evidence sparse(List<Unit> units, int[] unitOfCode) {
    int[] looks =
        new int[store.queryOne("select count(*) from attribution_slot", row -> row.getInt(1))];
    Arrays.fill(looks, Evidence.WELL);
    int[] scales = new int[looks.length];
    List<Symptom> symptoms = new LookReader(store, narrowed).read(looks, scales);
    Pairs pairs = new Pairs();
    for (int i = 0; i < roles.size(); i++) {
      String sql =
          String.format(
              Locale.ROOT,
              """
              select member.id, actor.code
              from (%s) member
              join attribution_actor actor on actor.role = member.role and actor.actor = member.actor
              """,
              members(i));
      store.forEach(sql, row -> pairs.add(row.getInt(1), unitOfCode[row.getInt(2)]));
    }
    pairs.settle();
    return new Evidence(
        units,
        pairs.starts(looks.length),
        pairs.units(),
        symptoms,
        looks,
        new Named(store, roles).units(looks.length, unitOfCode, this::members),
        scales,
        sameAccounts(),
        leftOut);
  }

  private List<SameAccount> sameAccounts() {
    List<SameAccount> found = new ArrayList<>();
    int[] accounts = places().filter(i -> roles.get(i).account()).toArray();
    for (int i = 0; i < accounts.length; i++) {
      for (int j = i + 1; j < accounts.length; j++) {
        long slots =
            store.queryOne(
                String.format(
                    Locale.ROOT,
                    "select count(*) from attribution_slot where a%d = a%d",
                    accounts[i],
                    accounts[j]),
                row -> row.getLong(1));
        found.add(new SameAccount(roles.get(accounts[i]), roles.get(accounts[j]), slots));
      }
    }
    return found;
  }

  private String column(int i) {
    return roles.get(i).column();
  }

  private IntStream places() {
    return IntStream.range(0, roles.size()).filter(i -> !column(i).isEmpty());
  }

  /** Pairs of a slot and a unit, as they come; a unit of several actors comes several times. */
  private static final class Pairs {
    private long[] keys = new long[1024];
    private int size;

    int add(int slot, int unit) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, 2 * size);
      }
      keys[size] = (long) slot << 32 | unit;
      return size++;
    }

    /** Orders the pairs by slot and unit, each once. */
    void settle() {
      Arrays.sort(keys, 0, size);
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || keys[i] != keys[i - 1]) {
          keys[kept++] = keys[i];
        }
      }
      size = kept;
    }

    int[] starts(int slots) {
      int[] starts = new int[slots + 1];
      for (int i = 0; i < size; i++) {
        starts[(int) (keys[i] >>> 32) + 1]++;
      }
      for (int t = 0; t < slots; t++) {
        starts[t + 1] += starts[t];
      }
      return starts;
    }

    int[] units() {
      return Arrays.stream(keys, 0, size).mapToInt(key -> (int) key).toArray();
    }
  }
}
