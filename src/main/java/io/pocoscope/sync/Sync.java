package io.pocoscope.sync;

import io.pocoscope.store.BeyondValues;
import io.pocoscope.store.LeftOutRows;
import io.pocoscope.store.MetaTable;
import io.pocoscope.store.Resource;
import io.pocoscope.store.Store;
import io.pocoscope.store.Table;
import io.pocoscope.subgraph.Collection;
import io.pocoscope.subgraph.Collections;
import io.pocoscope.subgraph.Features;
import io.pocoscope.subgraph.Head;
import io.pocoscope.subgraph.SchemaField;
import io.pocoscope.subgraph.ServerText;
import io.pocoscope.subgraph.Subgraph;
import io.pocoscope.subgraph.SubgraphFailure;
import io.pocoscope.sync.verification.Verification;
import io.pocoscope.sync.verification.Verifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Pulls a history as it was at one block: all of it at first, later what changed. What a
 * reorganisation of the chain has made untrue is taken back.
 */
public final class Sync {
  /** How often a chain may be reorganised under a sync before it gives up. */
  private static final int MOST_RUNS = 5;

  private final Subgraph subgraph;
  private final Store store;
  private final Clock clock;
  private final Stop stop;
  private final RunLog log;
  private final MetaTable meta;
  private final Supplier<Optional<String>> judge;

  /**
   * A sync.
   *
   * @param judge judges the slots that have changed, once all rows are there; gives why not, where
   *     there is no room for it
   */
  public Sync(
      Subgraph subgraph, Store store, Clock clock, Stop stop, Supplier<Optional<String>> judge) {
    this.subgraph = subgraph;
    this.store = store;
    this.clock = clock;
    this.stop = stop;
    this.log = new RunLog(store);
    this.meta = new MetaTable(store);
    this.judge = judge;
  }

  /**
   * Runs to the end.
   *
   * @throws io.pocoscope.subgraph.SubgraphFailure where the endpoint fails; what is in the store
   *     stays
   * @throws io.pocoscope.store.StoreFailure where the store holds another network, or fails
   * @throws SyncFailure where it is stopped, or what comes cannot be
   */
  public SyncReport run(SyncRequest request, SyncProgress progress) {
    Attempts attempts = new Attempts(request, progress);
    attempts.open();
    try {
      return attempts.run();
    } catch (CancellationException cancelled) {
      RuntimeException end = stop.requested() ? new SyncFailure.Stopped() : cancelled;
      attempts.failed(end);
      throw end;
    } catch (RuntimeException | Error failure) {
      attempts.failed(failure);
      throw failure;
    }
  }

  private Void empty() {
    log.forgetAll();
    new Rollback(store).everything();
    meta.forget();
    store.resultTables().dropAll();
    store.executeScript(Resource.text(Sync.class, "forget-offchain.sql"));
    store.executeScript(Resource.text(Sync.class, "forget-watch.sql"));
    return null;
  }

  /** A run, and others in its place where the chain or the node does not hold still. */
  private final class Attempts {
    private final SyncRequest request;
    private final SyncProgress progress;
    private final long begun = System.nanoTime();
    private final List<String> notes = new ArrayList<>();
    private boolean disturbed;
    private HeadState headState;
    private final Tail tail;
    private final Start start;
    private final Pull pull;

    Attempts(SyncRequest request, SyncProgress progress) {
      Crew crew = new Crew(request.parallel(), stop, subgraph::hangUp);
      this.request = request;
      this.progress = progress;
      Map<Table, Fetcher.Source<?>> sources = sources(subgraph::features, request.pageSize());
      this.tail = new Tail(new Listing(subgraph, crew, sources), store, subgraph::features);
      SecondChance secondChance = new SecondChance(new Asking(subgraph, crew, sources), store);
      this.start = new Start(store, tail, secondChance, log);
      this.pull = new Pull(subgraph, store, crew, sources, progress);
    }

    /** Leaves a row that tells of the run, whatever becomes of it. */
    void open() {
      Optional<LastRun> before = LastRun.of(store);
      log.open(request, clock.instant());
      before.filter(LastRun::brokenOff).ifPresent(run -> tell(run.whatBecameOfIt()));
    }

    /** Records a failure. */
    void failed(Throwable failure) {
      Duration time = Duration.ofNanos(System.nanoTime() - begun);
      try {
        log.end(RunEnd.of(failure, subgraph), notes, subgraph.traffic(), time, clock.instant());
      } catch (RuntimeException alsoFailed) {
        failure.addSuppressed(alsoFailed);
      }
    }

    SyncReport run() {
      if (!request.rebuild()) {
        meta.requireRoomFor(request.network());
      }
      SyncRequest wanted = request;
      for (int attempt = 1; attempt <= MOST_RUNS; attempt++) {
        Head head = head();
        if (attempt == 1) {
          look(head);
        }
        try {
          boolean anew = attempt > 1 || request.restart();
          Optional<Run> run = start.beginOrResume(wanted, head, anew, this::note);
          if (run.isEmpty()) {
            return upToDate(head);
          }
          progress.started(request.network(), run.get().block(), run.get().resumed());
          boolean changed = pull.all(run.get());
          if (isStillTheChain(run.get())) {
            return finish(head, run.get(), changed || run.get().resumed());
          }
          note("the chain was reorganised meanwhile, below the block that was being read");
        } catch (SubgraphFailure.Pruned pruned) {
          if (attempt == MOST_RUNS) {
            throw pruned;
          }
          wanted = request.atTheHead();
          note("the endpoint keeps no history at the block wanted: read at its head");
        }
      }
      throw new SyncFailure.Restless(request.endpoint(), MOST_RUNS);
    }

    private Head head() {
      Head head = subgraph.head();
      SyncFailure.IndexingErrors.throwIfAny(head, request.endpoint());
      return head;
    }

    /**
     * Says what is odd about the head; what is to be thrown away goes now that somebody answers.
     */
    private void look(Head head) {
      headState = HeadWatch.of(store, clock).look(head);
      log.sawHead(head);
      progress.head(headState);
      headState.warnings().forEach(this::tell);
      if (request.rebuild()) {
        store.inTransaction(Sync.this::empty);
      }
    }

    private boolean isStillTheChain(Run run) {
      return tail.commonBlock(run.block(), run.block()) == run.block()
          && tail.isAsHeld(run.block());
    }

    /** Says what may have changed what the store holds. */
    private void note(String what) {
      disturbed = true;
      tell(what);
    }

    private void tell(String what) {
      notes.add(what);
      progress.note(what);
    }

    private SyncReport finish(Head head, Run run, boolean changed) {
      List<PulledTable> pulled = new RangeLog(store).pulled(run);
      // A reorganisation may have taken rows away.
      boolean unchanged = !disturbed && !changed;
      noteDrift();
      Duration time = Duration.ofNanos(System.nanoTime() - begun);
      store.inTransaction(
          () -> {
            Optional<Instant> blockTime =
                run.time().or(() -> HeadWatch.newestTransaction(store, run.block()));
            blockTime.ifPresent(seen -> meta.sawTime(seen, "pinned block"));
            meta.synced(
                request.endpoint(),
                run.block(),
                run.hash(),
                blockTime,
                clock.instant(),
                request.toolVersion());
            store.tidyBeyond();
            log.finish(run, pulled, absent(), notes, subgraph.traffic(), time, clock.instant());
            return run;
          });
      judge();
      Verification verification = verify(run, unchanged);
      return new SyncReport(
          request.network(),
          head.deployment(),
          headState,
          run.block(),
          store.meta().now(),
          run.since(),
          run.resumed(),
          false,
          pulled,
          absent(),
          LeftOutRows.in(store),
          BeyondValues.in(store),
          List.copyOf(notes),
          subgraph.traffic(),
          time,
          verification);
    }

    private void judge() {
      progress.next("judging slots");
      judge.get().ifPresent(this::tell);
    }

    /** What no run has changed since it was verified is not read again, which takes its time. */
    private Verification verify(Run run, boolean unchanged) {
      progress.next("looking whether all adds up");
      Verifier verifier = new Verifier(store);
      Verification verification =
          unchanged && log.addedUpBefore(run)
              ? verifier.verifyUnchanged()
              : verifier.verifyJustJudged();
      log.verified(run, verification.discrepancyCount());
      return verification;
    }

    private SortedSet<SchemaField> absent() {
      return subgraph.features().absent();
    }

    private void noteDrift() {
      if (!absent().isEmpty()) {
        note(
            String.format(
                Locale.ROOT, "the endpoint lacks %s: unknown to the store", listed(absent())));
      }
      LeftOutRows.in(store).forEach(rows -> note(rows.toString()));
      BeyondValues.told(BeyondValues.in(store)).ifPresent(this::note);
      for (UnknownValue unknown : UnknownValue.in(store)) {
        note(
            String.format(
                Locale.ROOT,
                "%d rows of %s have the %s '%s', which this version does not know",
                unknown.rows(),
                unknown.table(),
                unknown.column(),
                ServerText.oneLine(unknown.value())));
      }
    }

    private SyncReport upToDate(Head head) {
      Duration time = Duration.ofNanos(System.nanoTime() - begun);
      long block = store.meta().blockNumber().orElseThrow();
      Run run =
          store.inTransaction(
              () -> {
                Run begun = log.begin(head, block, Optional.of(block + 1));
                log.finish(
                    begun, List.of(), absent(), notes, subgraph.traffic(), time, clock.instant());
                return begun;
              });
      judge();
      return new SyncReport(
          request.network(),
          head.deployment(),
          headState,
          block,
          store.meta().now(),
          Optional.empty(),
          false,
          true,
          List.of(),
          absent(),
          LeftOutRows.in(store),
          BeyondValues.in(store),
          List.copyOf(notes),
          subgraph.traffic(),
          time,
          verify(run, !disturbed));
    }
  }

  private static String listed(Set<SchemaField> fields) {
    return fields.stream().map(SchemaField::toString).collect(Collectors.joining(", "));
  }

  private static Map<Table, Fetcher.Source<?>> sources(Supplier<Features> features, int pageSize) {
    Map<Table, Fetcher.Source<?>> sources = new TreeMap<>();
    for (Collection<?> collection : Collections.ALL) {
      Table table = Table.ofType(collection.type()).orElseThrow();
      sources.put(table, Fetcher.Source.of(collection, features, pageSize));
    }
    return sources;
  }
}
