package io.pocoscope.devnet.scheduler;

import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.market.chain.Ledger;
import io.pocoscope.devnet.market.truth.SlotTruth;
import io.pocoscope.devnet.scheduler.Step.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads out of a history what schedulers know of the chain. */
final class ChainReader {
  private final History history;
  private final Map<String, DealRecord> deals = new HashMap<>();
  private final Map<String, List<Step>> steps = new HashMap<>();
  private final Map<String, String> claims = new HashMap<>();

  ChainReader(History history) {
    this.history = history;
    new Rows(history, "TaskClaimed")
        .each(row -> claims.put(row.text("task"), row.text("transaction")));
    for (Kind kind : Kind.values()) {
      new Rows(history, kind.entity()).each(row -> add(kind, row));
    }
    steps
        .values()
        .forEach(
            list -> list.sort(Comparator.comparingLong(Step::block).thenComparing(Step::kind)));
  }

  /** The addresses of all pools, in order. */
  List<String> pools() {
    List<String> pools = new ArrayList<>();
    new Rows(history, "Workerpool").each(row -> pools.add(row.text("id")));
    return pools;
  }

  /** The addresses of all who ever contributed, in order. */
  List<String> workers() {
    TreeSet<String> workers = new TreeSet<>();
    steps.values().stream()
        .flatMap(List::stream)
        .filter(step -> step.kind() == Kind.CONTRIBUTE)
        .forEach(step -> workers.add(step.worker()));
    return List.copyOf(workers);
  }

  /** What is known of a slot. */
  TaskRecord task(SlotTruth truth) {
    Optional<String> callback =
        new Rows(history, "Task")
            .find(truth.task())
            .flatMap(row -> row.maybe("resultsCallback"))
            .filter(data -> data.length() > 2);
    return new TaskRecord(
        truth,
        deals.computeIfAbsent(truth.deal(), this::deal),
        steps.getOrDefault(truth.task(), List.of()),
        callback);
  }

  private void add(Kind kind, Rows.Row row) {
    String task = row.text("task");
    String transaction = row.text("transaction");
    // Who claims initializes first where nobody has; the scheduler has no part in it.
    if (kind == Kind.INITIALIZE && transaction.equals(claims.get(task))) {
      return;
    }
    boolean workers = kind == Kind.CONTRIBUTE || kind == Kind.REVEAL;
    String hash =
        kind == Kind.CONTRIBUTE
            ? row.text("hash")
            : kind == Kind.CONSENSUS ? row.text("consensus") : "";
    Step step =
        new Step(
            kind,
            row.block(),
            row.number("timestamp"),
            transaction,
            workers ? row.text("worker") : "",
            hash);
    steps.computeIfAbsent(task, any -> new ArrayList<>()).add(step);
  }

  private DealRecord deal(String id) {
    Rows.Row row = new Rows(history, "Deal").find(id).orElseThrow();
    Rows.Row category = new Rows(history, "Category").find(row.text("category")).orElseThrow();
    Rows.Row app = new Rows(history, "App").find(row.text("app")).orElseThrow();
    return new DealRecord(
        row.text("workerpool"),
        row.text("app"),
        app.text("name"),
        row.maybe("dataset").filter(address -> !address.equals(Ledger.ZERO)),
        row.text("requester"),
        row.text("tag"),
        !row.maybe("callback").orElse(Ledger.ZERO).equals(Ledger.ZERO),
        row.number("trust"),
        row.number("startTime"),
        category.number("workClockTimeRef"));
  }
}
