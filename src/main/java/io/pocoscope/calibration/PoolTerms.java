package io.pocoscope.calibration;

import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.rate.Grouping;
import io.pocoscope.store.Resource;
import io.pocoscope.store.engine.Engine;
import java.util.Map;
import java.util.TreeMap;

/**
 * What today's protocol takes from a pool's owner for a failed slot and gives it for a completed
 * one, on average.
 *
 * @param penalty P, nRLC, 0 or more: 30 % of the pool's price, lost whether anybody claims or not
 * @param reward R, nRLC, 0 or more: what it earned as the scheduler
 */
public record PoolTerms(double penalty, double reward) {

  /**
   * The terms of each pool, or each pool's owner; none where prices are not known, or nothing has
   * completed.
   *
   * @param by {@code POOL} or {@code POOL_OWNER}
   */
  public static Map<String, PoolTerms> by(Engine store, SlotFilter filter, Grouping by) {
    filter.keepFates(
        store,
        "pool_slot",
        by.key() + " as key, slot.slot, slot.outcome = 'COMPLETED' as completed, slot.pool_price",
        "true");
    Map<String, PoolTerms> terms = new TreeMap<>();
    store.query(
        Resource.text(PoolTerms.class, "pools_today.sql"),
        row -> {
          long completed = row.getLong("completed");
          if (completed > 0) {
            terms.put(
                row.getString("key"),
                new PoolTerms(
                    row.getDouble("stakes") / row.getLong("slots"),
                    row.getDouble("rewards") / completed));
          }
          return terms;
        });
    return terms;
  }
}
