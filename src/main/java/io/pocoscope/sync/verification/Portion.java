package io.pocoscope.sync.verification;

import static java.util.stream.Collectors.joining;

import io.pocoscope.store.Column;
import io.pocoscope.store.Table;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * A part of a history: some of its tasks, whichever their ids' hashes make it, with what belongs to
 * them. A check of each task by itself comes to the same over all parts as over the whole, and
 * holds no more at once than one part takes.
 *
 * @param number which part, from 0
 * @param of how many there are, at least 1
 */
record Portion(long number, long of) {
  private static final Portion WHOLE = new Portion(0, 1);

  static List<Portion> whole() {
    return List.of(WHOLE);
  }

  /** Parts of about so many tasks. */
  static List<Portion> of(long tasks, long tasksAtOnce) {
    long parts = Math.max(1, (tasks + tasksAtOnce - 1) / tasksAtOnce);
    return LongStream.range(0, parts).mapToObj(part -> new Portion(part, parts)).toList();
  }

  /** A query, in which the tables of tasks and of what refers to one hold this part only. */
  String of(String sql) {
    if (of == 1) {
      return sql;
    }
    return Table.all().stream()
        .filter(table -> !keyOf(table).isEmpty())
        .map(this::part)
        .collect(joining(",\n", "with\n", "\nselect * from (\n" + sql + "\n)"));
  }

  private String part(Table table) {
    return String.format(
        Locale.ROOT,
        "%1$s as not materialized (select rowid, * from main.%1$s where hash(%2$s) %% %3$d = %4$d)",
        table.sqlName(),
        keyOf(table),
        of,
        number);
  }

  private static String keyOf(Table table) {
    if (table == Table.TASK) {
      return "id";
    }
    return table.columns().stream().map(Column::name).anyMatch("task"::equals) ? "task" : "";
  }
}
