package io.pocoscope.support;

import io.pocoscope.devnet.history.Version;
import io.pocoscope.devnet.market.Market;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.truth.TruthSink;
import io.pocoscope.devnet.market.writing.Values;
import io.pocoscope.devnet.market.writing.VersionSink;
import io.pocoscope.devnet.schema.ApiSchema;
import io.pocoscope.devnet.schema.Field;
import io.pocoscope.outcome.Judgement;
import io.pocoscope.store.Column;
import io.pocoscope.store.ColumnType;
import io.pocoscope.store.MetaTable;
import io.pocoscope.store.PinnedRows;
import io.pocoscope.store.Row;
import io.pocoscope.store.Store;
import io.pocoscope.store.Table;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A made-up market's last state in a store, as a sync would leave it, with no HTTP in between. */
public final class MarketStore implements VersionSink {
  private static final ApiSchema SCHEMA = ApiSchema.ofPoco();

  private static final long ROWS_AT_ONCE = 100_000;

  private final PinnedRows rows;
  private final Map<Table, int[]> places = new TreeMap<>();
  private long added;
  private long block;
  private Instant time = Instant.EPOCH;

  private MarketStore(PinnedRows rows) {
    this.rows = rows;
  }

  /** A new store with its views, filled and judged. */
  public static Store open(Path file, MarketSettings settings) {
    Store store = TestStore.open(file);
    fill(store, settings);
    new Judgement(store).renew();
    return store;
  }

  /** Fills an empty store. */
  public static void fill(Store store, MarketSettings settings) {
    fill(store, settings, slot -> {});
  }

  /** Fills an empty store, and hands on what really happened. */
  public static void fill(Store store, MarketSettings settings, TruthSink truth) {
    try (PinnedRows rows = store.pinnedRows()) {
      MarketStore market = new MarketStore(rows);
      Market.run(settings, SCHEMA, market, truth);
      rows.flush();
      forgetWhatWasNeverSaved(store);
      MetaTable meta = new MetaTable(store);
      meta.claimNetwork("generated");
      meta.sawTime(market.time, "pinned block");
      meta.synced(
          "none", market.block, Optional.empty(), Optional.of(market.time), market.time, "test");
    }
  }

  /**
   * The mapping names a sender, but saves no account of its, and a slice's task before there is
   * one; the node then answers null.
   */
  private static void forgetWhatWasNeverSaved(Store store) {
    store.execute(
        "update transaction set sender = null where sender not in (select id from account)");
    store.execute("update bulk_slice set task = null where task not in (select id from task)");
  }

  @Override
  public void version(String type, String id, long from, long to, Object... values) {
    Optional<Table> table = Table.ofType(type);
    if (to == Version.OPEN && table.isPresent()) {
      rows.add(table.get(), List.of(row(table.get(), id, Values.exact(values))), from);
      if (++added % ROWS_AT_ONCE == 0) {
        rows.flush();
      }
    }
  }

  @Override
  public void block(long number, long seconds) {
    block = number;
    time = Instant.ofEpochSecond(seconds);
  }

  private Row row(Table table, String id, Object... values) {
    int[] placesOf = places.computeIfAbsent(table, MarketStore::placesOf);
    Row row = Row.of(table, id);
    for (int i = 1; i < placesOf.length; i++) {
      Column column = table.columns().get(i);
      int place = placesOf[i];
      if (place >= 0) {
        row.put(i, values[place] == null ? column.ifNull() : value(column.type(), values[place]));
      }
    }
    if (table.isEvent()) {
      int dash = id.indexOf('-');
      row.set("block", Long.valueOf(id.substring(0, dash)));
      row.set("log_index", Long.valueOf(id.substring(dash + 1)));
    }
    return row;
  }

  /** Where the value of each column stands; below 0 where it has none. */
  private static int[] placesOf(Table table) {
    List<String> fields =
        SCHEMA.type(table.type()).fields().values().stream()
            .filter(field -> field.kind().stored())
            .map(Field::name)
            .toList();
    return table.columns().stream().mapToInt(column -> fields.indexOf(column.field())).toArray();
  }

  private static Object value(ColumnType type, Object value) {
    return switch (type) {
      case TEXT, HEX, ID, LINKS, RLC -> value;
      case NUMBER, NRLC, WIDE, DEADLINE -> new BigInteger(value.toString());
      case TIME -> Instant.ofEpochSecond(Long.parseLong(value.toString()));
    };
  }
}
