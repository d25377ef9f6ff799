package io.pocoscope.sync.verification;

import static java.util.stream.Collectors.joining;

import io.pocoscope.store.Table;
import java.util.Locale;

/** The SQL that finds ids which more than one row has. */
final class Ids {
  private Ids() {}

  static String ofEntities() {
    return Table.all().stream()
        .filter(table -> !table.isEvent())
        .map(
            table ->
                String.format(
                    Locale.ROOT,
                    "select '%1$s rows with id ' || id as subject, 1 as expected, count(*) as found"
                        + " from main.%1$s group by id",
                    table.sqlName()))
        .collect(joining("\nunion all\n"));
  }

  /** A log of the chain is one event, of one kind: its id is in one table. */
  static String ofEvents() {
    return Table.all().stream()
        .filter(Table::isEvent)
        .map(table -> "select id from main." + table.sqlName())
        .collect(
            joining(
                "\nunion all\n",
                "select 'events with id ' || id as subject, 1 as expected, count(*) as found from"
                    + " (\n",
                "\n) group by id"));
  }
}
