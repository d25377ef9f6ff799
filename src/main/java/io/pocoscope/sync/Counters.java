package io.pocoscope.sync;

import io.pocoscope.store.Store;
import io.pocoscope.subgraph.entity.Protocol;
import java.math.BigInteger;
import java.util.Locale;

/**
 * The subgraph's own counters, and how many rows they let expect. The rows to a deal, a slot, a
 * completed and a claimed task follow from PoCo's events; how many workers contribute to a slot is
 * a guess of one and a half.
 *
 * @param assets apps, datasets, worker pools and categories
 * @param deals deals
 * @param slots task slots
 * @param completed completed tasks
 * @param claimed claimed tasks
 */
record Counters(long assets, long deals, long slots, long completed, long claimed) {
  static final Counters NOTHING = new Counters(0, 0, 0, 0, 0);

  /** More rows than any chain has: who counts more slots than these has been made a fool of. */
  private static final long MOST = 1_000_000_000_000L;

  static Counters of(Protocol protocol) {
    return new Counters(
        within(
            protocol
                .appsCount()
                .add(protocol.datasetsCount())
                .add(protocol.workerpoolsCount())
                .add(protocol.categoriesCount())),
        within(protocol.dealsCount()),
        within(protocol.tasksCount()),
        within(protocol.completedTasksCount()),
        within(protocol.claimedTasksCount()));
  }

  private static long within(BigInteger count) {
    return count.max(BigInteger.ZERO).min(BigInteger.valueOf(MOST)).longValueExact();
  }

  /** Those of the block that a store is at; nothing in one that no sync has filled. */
  static Counters heldBy(Store store) {
    return store
        .query(
            String.format(
                Locale.ROOT,
                """
                select least(apps_count::hugeint + datasets_count + workerpools_count + categories_count, %1$d),
                       least(deals_count, %1$d), least(tasks_count, %1$d),
                       least(completed_tasks_count, %1$d), least(claimed_tasks_count, %1$d)
                from protocol\
                """,
                MOST),
            row ->
                new Counters(
                    row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
        .stream()
        .findFirst()
        .orElse(NOTHING);
  }

  /** What came between an earlier time and this. */
  Counters since(Counters earlier) {
    return new Counters(
        Math.max(0, assets - earlier.assets),
        Math.max(0, deals - earlier.deals),
        Math.max(0, slots - earlier.slots),
        Math.max(0, completed - earlier.completed),
        Math.max(0, claimed - earlier.claimed));
  }

  long rows() {
    // Of a deal: itself, OrdersMatched, two locks, a transaction.
    long ofDeals = 5 * deals;
    // Of a slot: the task, its initialization and consensus with their transactions; of each
    // contribution: itself, its event, its reveal, a lock, an unlock, a score, two transactions.
    long ofSlots = (5 + 12) * slots;
    // At its end: the event, its transaction, and what is paid, or slashed and given back.
    long ofEnds = 7 * completed + 5 * claimed;
    return assets + ofDeals + ofSlots + ofEnds;
  }
}
