package io.pocoscope.sync;

import io.pocoscope.store.Loader;
import io.pocoscope.store.Meta;
import io.pocoscope.store.MetaTable;
import io.pocoscope.store.Resource;
import io.pocoscope.store.Row;
import io.pocoscope.store.Store;
import io.pocoscope.subgraph.Collection;
import io.pocoscope.subgraph.Collections;
import io.pocoscope.subgraph.Head;
import io.pocoscope.subgraph.Subgraph;
import io.pocoscope.subgraph.entity.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Pulls a whole history, as it was at one block, collection by collection and page by page. A page
 * and its cursor go into the store in one transaction: a kill at any moment loses and doubles
 * nothing.
 */
public final class Sync {
  private final Subgraph subgraph;
  private final Store store;
  private final Clock clock;
  private final RunLog log;
  private final MetaTable meta;

  public Sync(Subgraph subgraph, Store store, Clock clock) {
    this.subgraph = subgraph;
    this.store = store;
    this.clock = clock;
    this.log = new RunLog(store);
    this.meta = new MetaTable(store);
  }

  /**
   * Runs to the end.
   *
   * @throws io.pocoscope.subgraph.SubgraphFailure where the endpoint fails; what is in the store
   *     stays
   * @throws io.pocoscope.store.StoreFailure where the store holds another network, or fails
   * @throws SyncFailure.MarginTooGreat where there is no block so far below the head
   */
  public SyncReport run(SyncRequest request, SyncProgress progress) {
    meta.requireRoomFor(request.network());
    Head head = subgraph.head();
    if (head.hasIndexingErrors()) {
      throw new SyncFailure.IndexingErrors(request.endpoint());
    }
    if (isUpToDate(request, head)) {
      return upToDate(request, head);
    }
    Run run = store.inTransaction(() -> beginOrResume(request, head));
    progress.started(request.network(), run.block(), run.resumed());
    try (Loader loader = store.loader()) {
      for (Collection<?> collection : Collections.ALL) {
        pull(run, collection, loader, request.pageSize(), progress);
      }
    }
    Optional<Instant> time = run.time().or(() -> newestTransaction(run.block()));
    store.inTransaction(() -> finish(request, run, time));
    return new SyncReport(
        request.network(),
        head.deployment(),
        run.block(),
        store.meta().now(),
        run.resumed(),
        false,
        log.pulled(run),
        discrepancies());
  }

  /** An earlier block would be a step back: its rows would overwrite what came later. */
  private boolean isUpToDate(SyncRequest request, Head head) {
    Meta held = store.meta();
    return !request.restart()
        && held.deployment().equals(Optional.of(head.deployment()))
        && held.blockNumber().filter(block -> block >= head.number() - request.margin()).isPresent()
        && log.unfinished(request.network(), head.deployment()).isEmpty();
  }

  private SyncReport upToDate(SyncRequest request, Head head) {
    Meta held = store.meta();
    return new SyncReport(
        request.network(),
        head.deployment(),
        held.blockNumber().orElseThrow(),
        held.now(),
        false,
        true,
        List.of(),
        discrepancies());
  }

  private Run beginOrResume(SyncRequest request, Head head) {
    meta.claimNetwork(request.network());
    meta.claimDeployment(head.deployment());
    Optional<Run> unfinished =
        log.unfinished(request.network(), head.deployment())
            .filter(run -> !request.restart() && run.block() <= head.number());
    if (unfinished.isPresent()) {
      return unfinished.get();
    }
    log.forgetUnfinished();
    if (head.number() < request.margin()) {
      throw new SyncFailure.MarginTooGreat(request.margin(), head.number());
    }
    return log.begin(request, head, clock.instant());
  }

  private <E extends Entity> void pull(
      Run run, Collection<E> collection, Loader loader, int pageSize, SyncProgress progress) {
    EntityRow rows = new EntityRow(collection.entity());
    RunLog.Cursor cursor = log.cursor(run, rows.table());
    while (!cursor.done()) {
      List<E> page = subgraph.page(collection, run.block(), cursor.after(), pageSize);
      requireAscending(page, cursor.after());
      RunLog.Cursor next =
          new RunLog.Cursor(
              page.isEmpty() ? cursor.after() : page.get(page.size() - 1).id(),
              cursor.pages() + 1,
              cursor.rows() + page.size(),
              page.size() < pageSize);
      store.inTransaction(
          () -> {
            store(page.stream().map(rows::of).toList(), loader);
            log.advance(run, rows.table(), next);
            return next;
          });
      cursor = next;
      progress.page(rows.table().sqlName(), cursor.rows());
    }
  }

  /** An endpoint that pages in another order would be asked for ever, or give holes. */
  private static void requireAscending(List<? extends Entity> page, String after) {
    String last = after;
    for (Entity entity : page) {
      if (entity.id().compareTo(last) <= 0) {
        String type = entity.getClass().getSimpleName();
        throw new SyncFailure.BadRow(type, entity.id(), "it comes after '" + last + "'");
      }
      last = entity.id();
    }
  }

  private static void store(List<Row> rows, Loader loader) {
    rows.forEach(loader::add);
    loader.merge();
  }

  private Optional<Instant> newestTransaction(long block) {
    return store.queryOne(
        "select max(\"timestamp\") from transaction where block <= ?",
        row ->
            Optional.ofNullable(row.getObject(1, LocalDateTime.class))
                .map(time -> time.toInstant(ZoneOffset.UTC)),
        block);
  }

  private Run finish(SyncRequest request, Run run, Optional<Instant> time) {
    time.ifPresent(seen -> meta.sawTime(seen, "pinned block"));
    meta.synced(
        request.endpoint(), run.block(), run.hash(), time, clock.instant(), request.toolVersion());
    log.finish(run, clock.instant());
    return run;
  }

  private List<Discrepancy> discrepancies() {
    return store.query(
        Resource.text(Sync.class, "discrepancies.sql"),
        row -> new Discrepancy(row.getString(1), row.getLong(2), row.getLong(3)));
  }
}
