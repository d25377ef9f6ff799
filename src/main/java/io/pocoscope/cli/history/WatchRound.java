package io.pocoscope.cli.history;

import io.pocoscope.api.StoreFiller;
import io.pocoscope.store.StoreFailure;
import io.pocoscope.subgraph.Endpoint;
import io.pocoscope.subgraph.Subgraph;
import io.pocoscope.subgraph.SubgraphFailure;
import io.pocoscope.sync.Stop;
import io.pocoscope.sync.SyncFailure;
import io.pocoscope.sync.SyncProgress;
import io.pocoscope.sync.SyncReport;
import io.pocoscope.sync.SyncRequest;
import io.pocoscope.watch.Look;
import io.pocoscope.watch.Scope;
import io.pocoscope.watch.WatchSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A sync into a store and a look at it; the store is open for no longer. */
final class WatchRound {
  private final Path store;
  private final SyncOptions how;
  private final Endpoint where;
  private final SyncRequest request;
  private final WatchSettings settings;
  private final Stop stop = new Stop();
  private boolean answeredOnce;
  private final AtomicReference<Optional<Subgraph>> asked = new AtomicReference<>(Optional.empty());

  WatchRound(
      Path store, SyncOptions how, Endpoint where, SyncRequest request, WatchSettings settings) {
    this.store = store;
    this.how = how;
    this.where = where;
    this.request = request;
    this.settings = settings;
  }

  /**
   * What a round came to.
   *
   * @param trouble why the endpoint was of no use; then what the store held was looked at
   * @param addsUp whether what was synced does
   * @param strangers of whom alerts are, and no slot is; after the first sync alone
   */
  record Seen(
      Look look, Optional<RuntimeException> trouble, boolean addsUp, List<Scope> strangers) {}

  /**
   * Does it.
   *
   * @param told messages of earlier rounds of which the store does not know that they were told
   * @throws StoreFailure where the store fails, or is in use
   * @throws SubgraphFailure where the endpoint is another than it was
   * @throws SyncFailure where it is stopped, or what comes cannot be
   */
  Seen run(Collection<Long> told, SyncProgress progress, Clock clock) {
    try (StoreFiller filler = StoreFiller.open(store, clock)) {
      if (!told.isEmpty()) {
        filler.told(settings, told);
      }
      Optional<RuntimeException> trouble = Optional.empty();
      boolean addsUp = true;
      try {
        addsUp = sync(filler, progress).verification().addsUp();
      } catch (SubgraphFailure | SyncFailure failure) {
        if (!passes(failure)) {
          throw failure;
        }
        trouble = Optional.of(failure);
      }
      List<Scope> strangers = trouble.isEmpty() ? strangers(filler) : List.of();
      return new Seen(filler.look(settings, trouble.isEmpty()), trouble, addsUp, strangers);
    }
  }

  private List<Scope> strangers(StoreFiller filler) {
    boolean first = !answeredOnce;
    answeredOnce = true;
    return first ? filler.strangers(settings) : List.of();
  }

  /**
   * Puts down that messages were told.
   *
   * @return whether it could be done: others may read the store just now
   */
  boolean putDown(Collection<Long> told, Clock clock) {
    try (StoreFiller filler = StoreFiller.open(store, clock)) {
      filler.told(settings, told);
      return true;
    } catch (StoreFailure.Locked inUse) {
      return false;
    }
  }

  /** Ends what is under way; may be called by any thread. */
  void end() {
    stop.request();
    asked.get().ifPresent(Subgraph::hangUp);
  }

  private SyncReport sync(StoreFiller filler, SyncProgress progress) {
    Subgraph subgraph = how.subgraph(where, progress::note);
    asked.set(Optional.of(subgraph));
    try {
      return filler.sync(subgraph, request, progress, stop);
    } finally {
      asked.set(Optional.empty());
      subgraph.hangUp(); // the next round has connections of its own
    }
  }

  /** Whether a later round may do better: an endpoint that is gone comes back. */
  private static boolean passes(RuntimeException failure) {
    return failure instanceof SyncFailure.Restless
        || failure instanceof SyncFailure.IndexingErrors
        || (failure instanceof SubgraphFailure
            && !(failure instanceof SubgraphFailure.SchemaDrift));
  }
}
