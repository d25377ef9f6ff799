package io.pocoscope.cli.devnet;

import io.pocoscope.devnet.history.Version;
import io.pocoscope.devnet.market.Market;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.truth.TruthSink;
import io.pocoscope.devnet.market.writing.Values;
import io.pocoscope.devnet.market.writing.VersionSink;
import io.pocoscope.devnet.schema.ApiSchema;
import io.pocoscope.devnet.schema.Field;
import io.pocoscope.store.Column;
import io.pocoscope.store.ColumnType;
import io.pocoscope.store.PinnedRows;
import io.pocoscope.store.Resource;
import io.pocoscope.store.Row;
import io.pocoscope.store.Store;
import io.pocoscope.store.Table;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A made-up market's last state as the rows of a store, as a sync would leave them, with no HTTP in
 * between. Entities go into the store as soon as they can change no more.
 */
public final class MarketRows implements VersionSink {
  private static final ApiSchema SCHEMA = ApiSchema.ofPoco();

  private static final long ROWS_AT_ONCE = 100_000;

  private final PinnedRows rows;
  private final Map<String, Optional<Target>> targets = new TreeMap<>();
  private long added;
  private long block;
  private Instant time = Instant.EPOCH;

  /**
   * Where the entities of a type go.
   *
   * @param places where the value of each column stands; below 0 where it has none
   */
  private record Target(Table table, List<Integer> places) {}

  /**
   * The end of a history.
   *
   * @param block its head
   * @param time that block's
   */
  public record Head(long block, Instant time) {}

  private MarketRows(PinnedRows rows) {
    this.rows = rows;
  }

  /**
   * Fills an empty store, and hands on what really happened; what the store says of itself is
   * others' to write.
   */
  public static Head fill(Store store, MarketSettings settings, TruthSink truth) {
    try (PinnedRows rows = store.pinnedRows()) {
      MarketRows market = new MarketRows(rows);
      Market.run(settings, SCHEMA, market, truth);
      rows.flush();
      store.executeScript(Resource.text(MarketRows.class, "as-answered.sql"));
      return new Head(market.block, market.time);
    }
  }

  @Override
  public void version(String type, String id, long from, long to, Object... values) {
    if (to == Version.OPEN) {
      targets
          .computeIfAbsent(type, MarketRows::target)
          .ifPresent(target -> add(target, id, from, Values.exact(values)));
    }
  }

  @Override
  public void block(long number, long seconds) {
    block = number;
    time = Instant.ofEpochSecond(seconds);
  }

  private void add(Target target, String id, long from, Object... values) {
    rows.add(target.table(), List.of(row(target, id, values)), from);
    if (++added % ROWS_AT_ONCE == 0) {
      rows.flush();
    }
  }

  private static Row row(Target target, String id, Object... values) {
    Table table = target.table();
    Row row = Row.of(table, id);
    for (int i = 1; i < target.places().size(); i++) {
      Column column = table.columns().get(i);
      int place = target.places().get(i);
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

  private static Optional<Target> target(String type) {
    List<String> fields =
        SCHEMA.type(type).fields().values().stream()
            .filter(field -> field.kind().stored())
            .map(Field::name)
            .toList();
    return Table.ofType(type)
        .map(
            table ->
                new Target(
                    table,
                    table.columns().stream()
                        .map(column -> fields.indexOf(column.field()))
                        .toList()));
  }

  private static Object value(ColumnType type, Object value) {
    return switch (type) {
      case TEXT, HEX, ID, RLC -> value;
      // A node gives the things themselves, each once and by their ids.
      case LINKS -> ((List<?>) value).stream().distinct().sorted().toList();
      case NUMBER, NRLC, WIDE, DEADLINE -> new BigInteger(value.toString());
      case TIME -> Instant.ofEpochSecond(Long.parseLong(value.toString()));
    };
  }
}
