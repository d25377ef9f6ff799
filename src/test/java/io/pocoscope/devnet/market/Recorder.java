package io.pocoscope.devnet.market;

import io.pocoscope.devnet.market.writing.EntityShapes;
import io.pocoscope.devnet.market.writing.Values;
import io.pocoscope.devnet.market.writing.VersionSink;
import io.pocoscope.devnet.schema.ApiSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps every version of the entities of a market, by type. */
final class Recorder implements VersionSink {
  static final ApiSchema SCHEMA = ApiSchema.ofPoco();

  private final EntityShapes shapes = new EntityShapes(SCHEMA);
  private final Map<String, List<Row>> rows = new HashMap<>();

  /** A version, by the names of its fields. */
  record Row(String id, long from, long to, Map<String, Object> values) {
    String text(String field) {
      return String.valueOf(values.get(field));
    }

    /** An amount in RLC, in nRLC. */
    long nrlc(String field) {
      return ((BigDecimal) values.get(field)).movePointRight(9).longValueExact();
    }
  }

  List<Row> rows(String type) {
    return rows.getOrDefault(type, List.of());
  }

  @Override
  public void version(String type, String id, long from, long to, Object... values) {
    Map<String, Object> named = new HashMap<>();
    List<String> fields = shapes.of(type).fields();
    Object[] exact = Values.exact(values);
    for (int i = 0; i < exact.length; i++) {
      named.put(fields.get(i), exact[i]);
    }
    rows.computeIfAbsent(type, any -> new ArrayList<>()).add(new Row(id, from, to, named));
  }

  @Override
  public void block(long number, long time) {}
}
