package io.pocoscope.sync;

import io.pocoscope.outcome.Views;
import io.pocoscope.store.Loader;
import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import io.pocoscope.store.Table;
import io.pocoscope.subgraph.Collection;
import io.pocoscope.subgraph.Collections;
import io.pocoscope.subgraph.Endpoint;
import io.pocoscope.subgraph.Head;
import io.pocoscope.subgraph.Pace;
import io.pocoscope.subgraph.Patience;
import io.pocoscope.subgraph.Subgraph;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A pull as the first version made it, to measure others by: one collection after the other, one
 * page after the other; ask, store, ask. A page is merged into its table, and stored with its
 * cursor in one transaction; nothing is asked meanwhile.
 */
public final class SequentialPull {
  private SequentialPull() {}

  /** Pulls all rows into a new store, and tells how many seconds that took. */
  public static double seconds(URI url, Path file) {
    Subgraph subgraph =
        Subgraph.at(
            Endpoint.parse(url.toString()).orElseThrow(),
            Patience.standard(),
            Pace.of(1, OptionalDouble.empty()),
            "pocoscope/bench");
    try (Store store = Store.open(file, StoreLimits.standard());
        Loader loader = store.loader()) {
      Views.install(store);
      long begun = System.nanoTime();
      Head head = subgraph.head();
      RunLog runs = new RunLog(store);
      runs.open(request(url), Instant.EPOCH);
      Run run = runs.begin(head, head.number(), Optional.empty());
      for (Sweep sweep : List.of(Sweep.EVENTS, Sweep.ENTITIES)) {
        Work none = new Work(List.of());
        Fetcher fetcher =
            new Fetcher(subgraph, run.block(), table -> Optional.empty(), sources(subgraph), none);
        for (Table table : sweep.tables()) {
          pull(run, sweep, Range.whole(table, true), fetcher, store, loader);
        }
      }
      return (System.nanoTime() - begun) / 1e9;
    }
  }

  private static void pull(
      Run run, Sweep sweep, Range range, Fetcher fetcher, Store store, Loader loader) {
    RangeLog log = new RangeLog(store);
    Range rest = range;
    while (!rest.done()) {
      Pulled pulled = fetcher.next(rest);
      store.inTransaction(
          () -> {
            pulled.rows().forEach(loader::add);
            loader.merge();
            log.advance(run, sweep, List.of(pulled.range()));
            return pulled;
          });
      rest = pulled.range();
    }
  }

  private static Map<Table, Fetcher.Source<?>> sources(Subgraph subgraph) {
    Map<Table, Fetcher.Source<?>> sources = new HashMap<>();
    for (Collection<?> collection : Collections.ALL) {
      sources.put(
          Table.ofType(collection.type()).orElseThrow(),
          Fetcher.Source.of(collection, subgraph::features, Subgraph.GREATEST_PAGE));
    }
    return sources;
  }

  private static SyncRequest request(URI url) {
    return new SyncRequest(
        "generated", url.toString(), 0, Subgraph.GREATEST_PAGE, 1, false, false, "", "bench");
  }
}
