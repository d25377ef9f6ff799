package io.pocoscope.store;

import io.pocoscope.store.engine.Engine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Reads and writes the one row of {@code meta}, and guards it: one network, a time that grows. */
public final class MetaTable {
  private final Store store;

  public MetaTable(Store store) {
    this.store = store;
  }

  /** What the table says, in whatever engine. */
  public static Meta read(Engine engine) {
    return engine.queryOne("select * from meta", MetaTable::meta);
  }

  /**
   * Says of which network what is about to be written is.
   *
   * @throws StoreFailure.OtherNetwork if the store holds another, or holds rows of nobody knows
   *     which
   */
  public void claimNetwork(String network) {
    requireSame("network", store.meta().network(), network);
    store.execute("update meta set network = ?", network);
  }

  /**
   * Tells whether rows of a network may be pulled into the store.
   *
   * @throws StoreFailure if the store holds rows of another network, or of nobody knows which
   */
  public void requireRoomFor(String network) {
    Meta held = store.meta();
    if (held.network().isEmpty() && held.lastImport().isPresent()) {
      throw new StoreFailure.UnnamedNetwork(network);
    }
    requireSame("network", held.network(), network);
  }

  /**
   * Says of which deployment of the subgraph what is about to be written is.
   *
   * @throws StoreFailure.OtherNetwork if the store holds another
   */
  public void claimDeployment(String deployment) {
    requireSame("deployment", store.meta().deployment(), deployment);
    store.execute("update meta set deployment = ?", deployment);
  }

  /** Moves <i>now</i> forward to a time that the store has seen; an earlier one changes nothing. */
  public void sawTime(Instant time, String source) {
    store.execute(
        "update meta set \"now\" = ?, now_source = ? where \"now\" is null or \"now\" < ?",
        time,
        source,
        time);
  }

  /**
   * Sets <i>now</i> to a time that the user names.
   *
   * @throws StoreFailure.TimeGoesBack if the store has seen a later one
   */
  public void asOf(Instant time) {
    Meta meta = store.meta();
    if (meta.now().filter(time::isBefore).isPresent()) {
      throw new StoreFailure.TimeGoesBack(time, meta.now().get(), meta.nowSource().orElse("store"));
    }
    sawTime(time, "--as-of");
  }

  /** Forgets everything, as in a new store. */
  public void forget() {
    store.execute("delete from meta");
    store.execute("insert into meta default values");
  }

  /** Records the end of an import that has brought something. */
  public void imported(Instant wallClock, String toolVersion) {
    store.execute("update meta set last_import = ?, tool_version = ?", wallClock, toolVersion);
  }

  /** Records the end of a sync at a block. */
  public void synced(
      String endpoint,
      long block,
      Optional<String> hash,
      Optional<Instant> blockTime,
      Instant wallClock,
      String toolVersion) {
    store.execute(
        """
        update meta set endpoint = ?, block_number = ?, block_hash = ?, block_time = ?,
                        last_sync = ?, tool_version = ?""",
        endpoint,
        block,
        hash,
        blockTime,
        wallClock,
        toolVersion);
  }

  /** Records that a history was made up as it is at a block; no endpoint was asked for it. */
  public void madeUp(long block, String hash, Instant blockTime, String toolVersion) {
    store.execute(
        """
        update meta set block_number = ?, block_hash = ?, block_time = ?, last_sync = ?, tool_version = ?""",
        block,
        hash,
        blockTime,
        blockTime,
        toolVersion);
  }

  private static void requireSame(String what, Optional<String> held, String offered) {
    if (held.isPresent() && !held.get().equals(offered)) {
      throw new StoreFailure.OtherNetwork(what, held.get(), offered);
    }
  }

  private static Meta meta(ResultSet row) throws SQLException {
    return new Meta(
        Fields.text(row, "network"),
        Fields.text(row, "endpoint"),
        Fields.text(row, "deployment"),
        Fields.number(row, "block_number"),
        Fields.text(row, "block_hash"),
        Fields.time(row, "block_time"),
        Fields.time(row, "now"),
        Fields.text(row, "now_source"),
        Fields.time(row, "last_sync"),
        Fields.time(row, "last_import"));
  }
}
