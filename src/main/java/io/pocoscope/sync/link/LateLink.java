package io.pocoscope.sync.link;

import io.pocoscope.store.Column;
import io.pocoscope.store.ColumnType;
import io.pocoscope.store.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A reference that may lead nowhere for now, as what it names comes later. The subgraph answers
 * null until then (of a list, only those that are there), and does not count the row as changed
 * when the thing comes. A test holds these equal to the subgraph's schema.
 */
public enum LateLink {
  TRANSACTION_SENDER(Table.TRANSACTION, "sender", "sender is null"),
  TRANSACTION_RECIPIENT(Table.TRANSACTION, "recipient", "recipient is null"),
  /** Most deals have none, and then nobody owns it. */
  DEAL_DATASET(
      Table.DEAL,
      "dataset",
      String.format(
          Locale.ROOT, "dataset = '%1$s' and dataset_owner <> '%1$s'", Column.ZERO_ADDRESS)),
  DEAL_BULK(Table.DEAL, "bulk", "bulk = '0x' and id in (select deal from main.bulk)"),
  SLICE_TASK(Table.BULK_SLICE, "task", "task is null"),
  /** A list does not show what it lacks. */
  SLICE_DATASETS(Table.BULK_SLICE, "datasets", "false");

  private final Table table;
  private final Column column;
  private final String open;

  LateLink(Table table, String column, String open) {
    this.table = table;
    this.column = table.columns().get(table.indexOf(column));
    this.open = open;
  }

  /** The table of the rows that refer. */
  public Table table() {
    return table;
  }

  /** Where they do. */
  public Column column() {
    return column;
  }

  /** The table of what they refer to. */
  public Table target() {
    return column.target().flatMap(Table::ofType).orElseThrow();
  }

  /** Whether a row may refer to several things. */
  public boolean isList() {
    return column.type() == ColumnType.LINKS;
  }

  /** The SQL condition of rows that are seen to refer to what is not there. */
  public String open() {
    return open;
  }

  /**
   * The SQL condition of rows that refer to any of some things.
   *
   * @param ids of the things, in SQL, with commas
   */
  public String leadsTo(String ids) {
    return String.format(
        Locale.ROOT, (isList() ? "list_has_any(%s, [%s])" : "%s in (%s)"), column.name(), ids);
  }

  /** Whether a column is one. */
  public static boolean is(Table table, Column column) {
    return Arrays.stream(values())
        .anyMatch(link -> link.table == table && link.column.equals(column));
  }

  /** Those that lead to a table's rows. */
  public static List<LateLink> to(Table target) {
    return Arrays.stream(values()).filter(link -> link.target() == target).toList();
  }
}
