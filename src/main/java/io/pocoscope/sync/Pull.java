package io.pocoscope.sync;

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
    this.progress = progress;
  }

  void all(Run run) {
    try (PinnedRows rows = store.pinnedRows()) {
      for (Sweep sweep : run.sweeps()) {
        if (sweep == Sweep.RECHECK) {
          new Recheck(subgraph, store, crew, sources).run(run.block(), rows);
        } else {
          sweep(run, sweep, rows);
        }
      }
    }
  }

  private void sweep(Run run, Sweep sweep, PinnedRows rows) {
    Work work = new Work(ranges(run, sweep));
    Fetcher fetcher = new Fetcher(subgraph, run.block(), run.changedSince(sweep), sources, work);
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
            if (range.fresh()) {
              rows.add(range.table(), pulled.rows(), run.pin(sweep));
            } else {
              rows.replace(range.table(), pulled.rows(), run.pin(sweep));
            }
          }
          rows.flush();
          log.advance(run, sweep, newest(batch));
          return batch;
        });
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
