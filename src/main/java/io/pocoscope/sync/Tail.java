package io.pocoscope.sync;

import io.pocoscope.store.Store;
import io.pocoscope.store.Table;
import io.pocoscope.subgraph.Collection;
import io.pocoscope.subgraph.Collections;
import io.pocoscope.subgraph.Page;
import io.pocoscope.subgraph.PageSize;
import io.pocoscope.subgraph.Subgraph;
import io.pocoscope.subgraph.Where;
import io.pocoscope.subgraph.entity.Entity;
import io.pocoscope.subgraph.entity.Event;
import io.pocoscope.subgraph.entity.Transaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Tells whether the store's last blocks are still those of the chain. A pin is no proof: the number
 * of a block, and even the hash of one that was dropped, is answered with the new chain's data. So
 * the events of the last blocks are asked for again, and compared.
 */
final class Tail {
  /** Where little happens, so many transactions are compared, however old they are. */
  private static final int TRANSACTIONS = 100;

  private final Subgraph subgraph;
  private final Store store;
  private final Crew crew;

  Tail(Subgraph subgraph, Store store, Crew crew) {
    this.subgraph = subgraph;
    this.store = store;
    this.crew = crew;
  }

  /**
   * The last block at which the store and the endpoint agree.
   *
   * @param top the last block of which the store may hold something
   * @param at the block at which the endpoint is asked
   * @return {@code top} where nothing differs
   */
  long commonBlock(long top, long at) {
    long from = firstBlock(top);
    long compared = top + 1;
    long common = top;
    while (compared > 0) {
      Set<Trace> here = held(from, Math.min(top, at));
      Set<Trace> there = asked(from, at, top);
      OptionalLong difference = lowestDifference(here, there);
      if (difference.isEmpty()) {
        return common;
      }
      common = difference.getAsLong() - 1;
      if (common - from >= Run.TAIL_BLOCKS) {
        return common; // the blocks before it are the same, and enough of them
      }
      compared = from;
      from = Math.max(0, from - 2 * (top - from + 1));
    }
    return Math.max(0, common);
  }

  private long firstBlock(long top) {
    long byTransactions =
        store.queryOne(
            "select coalesce(min(block), ?) from (select block from transaction where block <= ?"
                + " order by block desc limit ?)",
            row -> row.getLong(1),
            top,
            top,
            TRANSACTIONS);
    return Math.max(0, Math.min(top - Run.TAIL_BLOCKS + 1, byTransactions));
  }

  private static OptionalLong lowestDifference(Set<Trace> here, Set<Trace> there) {
    long lowest = Long.MAX_VALUE;
    for (Trace trace : here) {
      lowest = there.contains(trace) ? lowest : Math.min(lowest, trace.block());
    }
    for (Trace trace : there) {
      lowest = here.contains(trace) ? lowest : Math.min(lowest, trace.block());
    }
    return lowest == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(lowest);
  }

  private Set<Trace> held(long from, long to) {
    Set<Trace> traces = new HashSet<>();
    for (Table table : Sweep.EVENTS.tables()) {
      String transaction = table == Table.TRANSACTION ? "id" : "transaction";
      traces.addAll(
          store.query(
              String.format(
                  Locale.ROOT,
                  "select id, %s, block from main.%s where block between ? and ? and pin is not"
                      + " null",
                  transaction,
                  table.sqlName()),
              row -> new Trace(table, row.getString(1), row.getString(2), row.getLong(3)),
              from,
              to));
    }
    return traces;
  }

  private Set<Trace> asked(long from, long at, long top) {
    Set<Trace> traces = new HashSet<>();
    Queue<Collection<?>> collections = new ConcurrentLinkedQueue<>();
    Collections.ALL.stream()
        .filter(collection -> Sweep.namesItsBlock(Table.ofType(collection.type()).orElseThrow()))
        .forEach(collections::add);
    crew.run(
        new Crew.Job<List<Trace>>() {
          @Override
          public Optional<List<Trace>> next() {
            return Optional.ofNullable(collections.poll())
                .map(collection -> traces(collection, from, at));
          }

          @Override
          public void handedOver(List<Trace> some) {}
        },
        batch -> batch.forEach(traces::addAll));
    traces.removeIf(trace -> trace.block() > top);
    return traces;
  }

  private <E extends Entity> List<Trace> traces(Collection<E> collection, long from, long at) {
    Table table = Table.ofType(collection.type()).orElseThrow();
    PageSize size = new PageSize(Subgraph.GREATEST_PAGE);
    Where where = Where.all().changedSince(Optional.of(from));
    List<Trace> traces = new ArrayList<>();
    boolean more = true;
    while (more) {
      Page<E> page = subgraph.page(collection, at, where, size);
      page.rows().forEach(row -> traces.add(trace(table, row)));
      more = !page.last();
      where = more ? where.after(page.rows().get(page.rows().size() - 1).id()) : where;
    }
    return traces;
  }

  private static Trace trace(Table table, Entity row) {
    if (row instanceof Transaction transaction) {
      return new Trace(table, transaction.id(), transaction.id(), transaction.block());
    }
    Event event = (Event) row;
    return new Trace(table, event.id(), event.transaction(), EntityRow.block(event.id()));
  }
}
