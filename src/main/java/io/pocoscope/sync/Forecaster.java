package io.pocoscope.sync;

import io.pocoscope.store.Store;
import io.pocoscope.store.Table;
import io.pocoscope.subgraph.Collections;
import io.pocoscope.subgraph.Head;
import io.pocoscope.subgraph.Page;
import io.pocoscope.subgraph.PageSize;
import io.pocoscope.subgraph.Subgraph;
import io.pocoscope.subgraph.Where;
import io.pocoscope.subgraph.entity.Protocol;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Says what a sync would do, after two questions: how far the subgraph is, and its counters. */
public final class Forecaster {
  private final Subgraph subgraph;
  private final Optional<Store> store;
  private final Clock clock;

  /**
   * A forecaster.
   *
   * @param store what would be synced into, where it is there already; it is only read
   */
  public Forecaster(Subgraph subgraph, Optional<Store> store, Clock clock) {
    this.subgraph = subgraph;
    this.store = store;
    this.clock = clock;
  }

  /**
   * The forecast of a sync.
   *
   * @throws io.pocoscope.subgraph.SubgraphFailure where the endpoint does not answer
   * @throws SyncFailure.IndexingErrors where the subgraph stumbled over its own code
   * @throws SyncFailure.MarginTooGreat where there is no block so far below the head
   */
  public Forecast of(SyncRequest request) {
    Head head = subgraph.head();
    SyncFailure.IndexingErrors.throwIfAny(head, request.endpoint());
    if (head.number() < request.margin()) {
      throw new SyncFailure.MarginTooGreat(request.margin(), head.number());
    }
    Optional<Store> used = store.filter(there -> !request.rebuild());
    Optional<Run> unfinished =
        used.flatMap(there -> new RunLog(there).unfinished()).filter(run -> !request.restart());
    Optional<Long> held = used.flatMap(there -> there.meta().blockNumber());
    long block = unfinished.map(Run::block).orElse(head.number() - request.margin());
    long before = System.nanoTime();
    Counters there = counters(block);
    Duration answer = Duration.ofNanos(System.nanoTime() - before);
    Counters here = held.isPresent() ? Counters.heldBy(used.get()) : Counters.NOTHING;
    long rows = there.since(here).rows();
    long pages = rows / request.pageSize() + Table.all().size();
    return new Forecast(
        request.network(),
        head.deployment(),
        used.map(filled -> HeadWatch.of(filled, clock)).orElse(HeadWatch.of(clock)).look(head),
        block,
        held.map(known -> known + 1),
        unfinished.isPresent(),
        rows,
        pages,
        answer.multipliedBy(pages).dividedBy(request.parallel()));
  }

  private Counters counters(long block) {
    Page<Protocol> page = subgraph.page(Collections.PROTOCOLS, block, Where.all(), new PageSize(1));
    return page.rows().stream().findFirst().map(Counters::of).orElse(Counters.NOTHING);
  }
}
