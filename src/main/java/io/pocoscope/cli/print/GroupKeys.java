package io.pocoscope.cli.print;

import io.pocoscope.rate.Grouping;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The first columns of a result by groups. */
public final class GroupKeys {
  /** What stands for the groups in the line that sums up. */
  static final String TOTAL = "total";

  private GroupKeys() {}

  public static List<ResultColumn> columns(List<Grouping> by) {
    List<ResultColumn> columns = new ArrayList<>();
    by.forEach(grouping -> columns.add(ResultColumn.text(grouping.label())));
    return columns;
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
