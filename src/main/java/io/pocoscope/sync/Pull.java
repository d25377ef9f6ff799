package io.pocoscope.sync;

import io.pocoscope.store.AskedRows;
import io.pocoscope.store.PinnedRows;
import io.pocoscope.store.Store;
import io.pocoscope.store.Table;
import io.pocoscope.subgraph.Subgraph;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Pulls the sweeps of a run. Pages and the state of their ranges go into the store in one
 * transaction: a kill at any moment loses and doubles nothing.
 */
final class Pull {
  private final Subgraph subgraph;
  private final Store store;
  private final Crew crew;
  private final Map<Table, Fetcher.Source<?>> sources;
  private final RangeLog log;
  private final Doubt doubt;
  private final LeftOutLog leftOut;
  private final SyncProgress progress;
  private final Expected expected = new Expected();

  Pull(
      Subgraph subgraph,
      Store store,
      Crew crew,
      Map<Table, Fetcher.Source<?>> sources,
      SyncProgress progress) {
    this.subgraph = subgraph;
    this.store = store;
    this.crew = crew;
    this.sources = sources;
    this.log = new RangeLog(store);
    this.doubt = new Doubt(store);
    this.leftOut = new LeftOutLog(store);
    this.progress = progress;
  }

  /**
   * Pulls everything that a run is about.
   *
   * @return whether any row of the store is another than before
   */
  boolean all(Run run) {
    try (PinnedRows rows = store.pinnedRows()) {
      sweep(run, Sweep.EVENTS, rows);
      if (run.hasTail()) {
        doubtTail(run);
      }
      sweep(run, Sweep.ENTITIES, rows);
      if (run.hasTail()) {
        sweep(run, Sweep.TAIL, rows);
      }
      Asking asking = new Asking(subgraph, crew, sources);
      new Recheck(asking, store, run, rows).run();
      if (!run.isWhole()) {
        new LateReferences(asking, store, run, rows).run();
      }
      leftOut.tidy();
      return rows.changed();
    }
  }

  /**
   * What the last blocks have changed so far is in doubt until the tail lists it again: a
   * reorganisation meanwhile could take back what a page had before it.
   */
  private void doubtTail(Run run) {
    if (!log.of(run, Sweep.TAIL).isEmpty()) {
      return;
    }
    try (AskedRows asked = store.askedRows()) {
      new Listing(subgraph, crew, sources)
          .of(
              Sweep.TAIL.tables(),
              table -> run.changedSince(Sweep.TAIL, table),
              run.block(),
              row -> true,
              asked::take);
      store.inTransaction(
          () -> {
            Sweep.TAIL.tables().forEach(table -> doubt.add(table, asked.of(table)));
            return asked;
          });
    }
  }

  private void sweep(Run run, Sweep sweep, PinnedRows rows) {
    Work work = new Work(ranges(run, sweep));
    Fetcher fetcher =
        new Fetcher(subgraph, run.block(), table -> run.changedSince(sweep, table), sources, work);
    crew.run(
        new Crew.Job<Pulled>() {
          @Override
          public Optional<Pulled> next() throws InterruptedException {
            return work.take().map(fetcher::next);
          }

          @Override
          public void handedOver(Pulled pulled) {
            pulled.split().ifPresent(work::add);
            work.giveBack(pulled.range());
          }
        },
        batch -> {
          store(run, sweep, batch, rows);
          batch.forEach(expected::pulled);
          progress.stored(expected.rows(), expected.rowsLeft());
        });
  }

  /** Where an earlier process left them, or else all the ids of each table. */
  private List<Range> ranges(Run run, Sweep sweep) {
    List<Range> begun = log.of(run, sweep);
    if (!begun.isEmpty()) {
      return begun;
    }
    return store.inTransaction(
        () -> {
          List<Range> whole =
              sweep.tables().stream()
                  .filter(sources::containsKey)
                  .map(table -> Range.whole(table, isEmpty(table)))
                  .toList();
          log.advance(run, sweep, whole);
          return whole;
        });
  }

  private boolean isEmpty(Table table) {
    return store.queryOne(
        String.format(Locale.ROOT, "select not exists (from main.%s)", table.sqlName()),
        row -> row.getBoolean(1));
  }

  private void store(Run run, Sweep sweep, List<Pulled> batch, PinnedRows rows) {
    store.inTransaction(
        () -> {
          for (Pulled pulled : batch) {
            Range range = pulled.range();
            if (range.fresh() && run.isWhole() && sweep != Sweep.TAIL) {
              rows.add(range.table(), pulled.rows(), run.pin(sweep));
            } else {
              rows.replace(range.table(), pulled.rows(), run.pin(sweep));
            }
          }
          rows.flush((table, staged) -> note(run, sweep, table, staged));
          batch.forEach(pulled -> leftOut.keep(pulled.range().table(), pulled.leftOut(), rows));
          log.advance(run, sweep, newest(batch));
          return batch;
        });
  }

  private void note(Run run, Sweep sweep, Table table, String staged) {
    if (!run.isWhole()) {
      doubt.arrive(table, staged);
    }
    if (sweep == run.lastListing()) {
      doubt.settle(table, staged);
    }
  }

  /** The last state of each range: a batch may hold several pages of one. */
  private static Collection<Range> newest(List<Pulled> batch) {
    Map<RangeKey, Range> newest = new LinkedHashMap<>();
    for (Pulled pulled : batch) {
      newest.put(RangeKey.of(pulled.range()), pulled.range());
      pulled.split().ifPresent(split -> newest.put(RangeKey.of(split), split));
    }
    return newest.values();
  }

  private record RangeKey(Table table, long number) {
    static RangeKey of(Range range) {
      return new RangeKey(range.table(), range.number());
    }
  }
}
