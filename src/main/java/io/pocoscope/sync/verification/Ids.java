package io.pocoscope.sync.verification;

import static java.util.stream.Collectors.joining;

import io.pocoscope.store.Table;
import java.util.Locale;

/**
 * The SQL that finds ids which more than one row has, and that which proves that there are none.
 */
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

  static String proofOfEntities() {
    return Table.all().stream()
        .filter(table -> !table.isEvent())
        .map(
            table ->
                String.format(
                    Locale.ROOT,
                    "select count(*) as number, count(id) as called, count(distinct hash(id)) as ids"
                        + " from main.%s",
                    table.sqlName()))
        .collect(
            joining(
                "\nunion all\n",
                "select sum(number)::bigint as compared,"
                    + " bool_and(number = called and number = ids) as agrees from (\n",
                "\n)"));
  }

  /**
   * An id is {@code <block>-<log index>}: where every one says what its row says, no two are the
   * same if no two rows are of the same place. A bit to each place is set for 64 places at once,
   * and there are to be as many bits as rows.
   */
  static String proofOfEvents() {
    return Table.all().stream()
        .filter(Table::isEvent)
        .map(table -> "select id, block, log_index from main." + table.sqlName())
        .collect(
            joining(
                "\nunion all\n",
                """
                select
                  coalesce(sum(number), 0)::bigint                                           as compared,
                  coalesce(bool_and(number = named and number = bit_count(places)), true)    as agrees
                from (
                  select
                    count(*)                                                  as number,
                    count(*) filter (where id = block || '-' || log_index)    as named,
                    bit_or(1::ubigint << (log_index & 63)::ubigint)           as places
                  from (
                """,
                """

                  )
                  -- whatever numbers are there, none is too great to be moved
                  group by ((block & 8796093022207) << 20) | ((log_index >> 6) & 1048575)
                )
                """));
  }
}
