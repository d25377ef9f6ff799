package io.pocoscope.store;

import java.util.Locale;
import java.util.Set;

/**
 * The table {@code unjudged}: deals and tasks whose rows change. What has been judged of their
 * slots no longer holds, and stands in no view until it has been judged anew.
 */
public final class Unjudged {
  /** What happens to a task, that its slot is judged by. */
  private static final Set<Table> OF_TASKS =
      Set.of(
          Table.CONTRIBUTION,
          Table.TASK_INITIALIZE,
          Table.TASK_CONTRIBUTE,
          Table.TASK_CONSENSUS,
          Table.TASK_REVEAL,
          Table.TASK_REOPEN,
          Table.TASK_FINALIZE,
          Table.TASK_CLAIMED,
          Table.REWARD,
          Table.SEIZE);

  /** What tells of a contribution, by its id. */
  private static final Set<Table> OF_CONTRIBUTIONS =
      Set.of(Table.ACCURATE_CONTRIBUTION, Table.FAULTY_CONTRIBUTION);

  private final Store store;

  public Unjudged(Store store) {
    this.store = store;
  }

  /** Everything has to be judged anew. */
  public void everything() {
    if (!isEverything()) {
      store.execute("insert into main.unjudged values (null, null)");
    }
  }

  /** Nothing is left to be judged. */
  public void nothing() {
    store.execute("delete from main.unjudged");
  }

  /** Whether nothing is left to be judged. */
  public boolean isNothing() {
    return store.queryOne("select count(*) = 0 from main.unjudged", row -> row.getBoolean(1));
  }

  /** Whether more than some deals and tasks have to be judged anew. */
  public boolean isEverything() {
    return store.queryOne(
        "select count(*) > 0 from main.unjudged where deal is null and task is null",
        row -> row.getBoolean(1));
  }

  /**
   * Rows of a table are to be judged anew.
   *
   * @param rows where they stand, with the table's columns, in SQL
   */
  public void rows(Table table, String rows) {
    if (!concerns(table) || isEverything()) {
      return;
    }
    if (OF_CONTRIBUTIONS.contains(table)) {
      store.execute(
          "insert into main.unjudged select distinct null, task from main.contribution where task is"
              + " not null and id in (select contribution from "
              + rows
              + ")");
    } else if (table.equals(Table.CATEGORY)) {
      store.execute("insert into main.unjudged select null, null from " + rows + " limit 1");
    } else {
      store.execute(
          String.format(
              Locale.ROOT,
              "insert into main.unjudged select distinct %s from %s where %s is not null",
              whose(table),
              rows,
              by(table)));
    }
  }

  /** Rows that are held and meet a condition are to be judged anew. */
  public void heldWhere(Table table, String condition, Object... parameters) {
    if (concerns(table) && !isEverything()) {
      store.execute(
          String.format(
              Locale.ROOT,
              "create or replace temp table leaving as select * from main.%s where %s",
              table.sqlName(),
              condition),
          parameters);
      rows(table, "temp.main.leaving");
      store.execute("drop table temp.main.leaving");
    }
  }

  /** Whether slots are judged by what a table holds, or found by it. */
  static boolean concerns(Table table) {
    return OF_TASKS.contains(table)
        || OF_CONTRIBUTIONS.contains(table)
        || table.equals(Table.TASK)
        || table.equals(Table.DEAL)
        || table.equals(Table.ORDERS_MATCHED)
        || table.equals(Table.CATEGORY);
  }

  private static String by(Table table) {
    if (table.equals(Table.ORDERS_MATCHED)) {
      return "deal";
    }
    return OF_TASKS.contains(table) ? "task" : "id";
  }

  private static String whose(Table table) {
    if (table.equals(Table.DEAL) || table.equals(Table.ORDERS_MATCHED)) {
      return by(table) + ", null";
    }
    return table.equals(Table.TASK) ? "deal, id" : "null, task";
  }
}
