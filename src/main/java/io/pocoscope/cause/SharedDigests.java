package io.pocoscope.cause;

import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.store.Resource;
import io.pocoscope.store.engine.Engine;
import java.util.List;

/** Finds results that apps of different owners share. */
public final class SharedDigests {
  private final Engine store;

  public SharedDigests(Engine store) {
    this.store = store;
  }

  /**
   * Those of the slots that a filter lets through, the most frequent first. Whether a result is
   * shared, all slots tell.
   *
   * @throws io.pocoscope.store.StoreFailure.OfEarlierVersion if the store's views do not tell them
   * @throws io.pocoscope.store.StoreFailure.BadStatement if the filter's own condition is refused
   */
  public List<SharedDigest> of(SlotFilter filter) {
    SlotFilter.requireHidden(store);
    // Most stores have none: then one look is enough.
    store.execute("create or replace temp table shared_found as select * from shared_slot");
    if (store.queryOne("select count(*) = 0 from shared_found", row -> row.getBoolean(1))) {
      return List.of();
    }
    filter.keep(store, "shared_kept", "slot", "slot in (select slot from shared_found)");
    return store.query(
        Resource.text(SharedDigests.class, "shared.sql"),
        row ->
            new SharedDigest(
                row.getString("digest"),
                row.getBoolean("nothing"),
                row.getLong("slots"),
                row.getLong("apps"),
                row.getLong("app_owners"),
                row.getLong("requesters"),
                row.getLong("pools")));
  }
}
