package io.pocoscope.sync;

import static java.util.stream.Collectors.partitioningBy;

import io.pocoscope.store.AskedRows;
import io.pocoscope.store.Column;
import io.pocoscope.store.Store;
import io.pocoscope.store.Table;
import io.pocoscope.subgraph.Features;
import io.pocoscope.subgraph.entity.Entity;
import io.pocoscope.subgraph.entity.Transaction;
import io.pocoscope.sync.link.LateLink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Tells whether the store's last blocks are still those of the chain. A pin is no proof: the number
 * of a block, and even the hash of one that was dropped, is answered with the new chain's data. So
 * what the last blocks wrote is asked for again, and compared, whole row by whole row: a
 * transaction that is mined again can keep its number, its place and its hash, and change only its
 * time.
 *
 * <p>Whatever a reorganisation of up to {@value Run#TAIL_BLOCKS} blocks changes is noticed, also
 * where no event tells of it, such as a balance or a category. A deeper one is noticed by the
 * events and transactions that it changed among those compared.
 */
final class Tail {
  /** Where little happens, so many transactions are compared, however old they are. */
  private static final int TRANSACTIONS = 100;

  private final Listing listing;
  private final Store store;
  private final Supplier<Features> features;

  Tail(Listing listing, Store store, Supplier<Features> features) {
    this.listing = listing;
    this.store = store;
    this.features = features;
  }

  /**
   * The last block up to which the store and the endpoint agree on events and transactions.
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
      OptionalLong difference = lowestDifference(from, Math.min(top, at), at);
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

  /**
   * Whether everything but events is as the last blocks up to a run's have left it.
   *
   * @param block the run's, after which nothing else has been read; the endpoint has it
   */
  boolean isAsHeld(long block) {
    try (AskedRows asked = store.askedRows()) {
      long from = Run.tailOf(block);
      List<Table> tables = Sweep.TAIL.tables();
      listing.of(tables, table -> Optional.of(first(table, from)), block, heldOnce(), asked::take);
      return tables.stream()
          .noneMatch(table -> asked.differ(table, columns(table), first(table, from)));
    }
  }

  private static long first(Table table, long from) {
    return Sweep.isReadWhole(table) ? 0 : from;
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
    return Math.max(0, Math.min(Run.tailOf(top), byTransactions));
  }

  private OptionalLong lowestDifference(long from, long to, long at) {
    try (AskedRows asked = store.askedRows()) {
      List<Table> tables = Sweep.EVENTS.tables();
      listing.of(tables, table -> Optional.of(from), at, upTo(to).and(heldOnce()), asked::take);
      return tables.stream()
          .map(table -> asked.lowestDifference(table, columns(table), from, to))
          .flatMapToLong(OptionalLong::stream)
          .min();
    }
  }

  /** A row that could not be given, and now can, tells nothing of the chain. */
  private Predicate<Entity> heldOnce() {
    Set<String> leftOut = new LeftOutLog(store).ids();
    return row -> !leftOut.contains(row.id());
  }

  private static Predicate<Entity> upTo(long block) {
    return row ->
        block
            >= (row instanceof Transaction transaction
                ? transaction.block()
                : EntityRow.block(row.id()));
  }

  /**
   * What rows of a table must have alike. Whether a transaction's parties are there is no matter of
   * the chain's but of when one asks; who they are is in its hash.
   */
  private AskedRows.Comparison columns(Table table) {
    Features now = features.get();
    Map<Boolean, List<Column>> byLack =
        table.columns().stream()
            .filter(column -> !now.lacks(table.type(), column.field()))
            .filter(column -> !(Sweep.namesItsBlock(table) && LateLink.is(table, column)))
            .collect(partitioningBy(column -> Features.mayLack(table.type(), column.field())));
    return new AskedRows.Comparison(byLack.get(false), byLack.get(true));
  }
}
