package io.pocoscope.result.column;

import io.pocoscope.rate.Grouping;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** The first columns of a result by groups. */
public final class GroupKeys {
  /** What stands for the groups in the line that sums up. */
  public static final String TOTAL = "total";

  private GroupKeys() {}

  public static <T extends Keyed> Columns<T> columns(List<Grouping> by) {
    Columns<T> columns = Columns.none();
    for (int i = 0; i < by.size(); i++) {
      int place = i;
      columns = columns.and(column(by.get(i), row -> row.keys().get(place)));
    }
    return columns;
  }

  private static <T extends Keyed> Columns<T> column(Grouping grouping, Function<T, Object> key) {
    Columns<T> column =
        Columns.<T>none()
            .column(
                grouping.label(),
                kind(grouping),
                unit(grouping),
                "The group by "
                    + grouping.label()
                    + ": (none) where there is none, (unknown) where the store does not know it.",
                key);
    return grouping.mayHaveName() ? column.withNames() : column;
  }

  private static Kind kind(Grouping grouping) {
    return switch (grouping) {
      case TEE, HAS_DATASET, SELF_DEALING, TRUST -> Kind.ANY;
      default -> Kind.TEXT;
    };
  }

  private static Quantity unit(Grouping grouping) {
    return switch (grouping) {
      case TEE, HAS_DATASET, SELF_DEALING -> Quantity.FLAG;
      case TRUST -> Quantity.ONE;
      case CATEGORY -> Quantity.NAME;
      case MONTH, WEEK, DAY -> Quantity.TIME;
      default -> Quantity.ADDRESS;
    };
  }

  /** A group's keys; those that are no text are none in JSON either. */
  public static List<Object> of(List<Grouping> by, List<String> keys) {
    List<Object> typed = new ArrayList<>();
    for (int i = 0; i < by.size(); i++) {
      typed.add(typed(by.get(i), keys.get(i)));
    }
    return typed;
  }

  /** The keys of the line that sums up. */
  public static List<Object> ofTotal(List<Grouping> by) {
    List<Object> keys = new ArrayList<>(Collections.nCopies(by.size(), ""));
    if (!keys.isEmpty()) {
      keys.set(0, TOTAL);
    }
    return keys;
  }

  private static Object typed(Grouping grouping, String key) {
    return switch (grouping) {
      case TEE, HAS_DATASET, SELF_DEALING ->
          key.equals("true") || key.equals("false") ? (Object) Boolean.valueOf(key) : key;
      case TRUST -> key.matches("\\d{1,18}") ? (Object) Long.valueOf(key) : key;
      default -> key;
    };
  }
}
