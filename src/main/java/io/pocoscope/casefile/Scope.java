package io.pocoscope.casefile;

import io.pocoscope.store.Store;
import io.pocoscope.store.StoreFailure;
import io.pocoscope.store.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The deals that an id has to do with. Within it, temporary tables with their rows stand before the
 * store's own of the same names, so that the views look at these few and not at the whole history.
 * Of the deals' other tasks there is only that they are: what the views say of those is wrong.
 */
final class Scope {
  /** Beyond so many tasks a copy of their rows costs what it saves. */
  static final long MOST_TASKS = 500_000;

  /** The same where slots are not judged from their events anew. */
  static final long MOST_TASKS_IF_JUDGED = 20_000;

  private static final String ITS_DEALS =
      """
      create or replace temp table scope_deal as
      select id from deal
      where id = split_part($1, ':', 1) or requester = $1 or beneficiary = $1 or sponsor = $1 or app = $1
         or app_owner = $1 or dataset = $1 or dataset_owner = $1 or workerpool = $1 or workerpool_owner = $1
      """;

  /** Quicker to count than to name: a great pool needs no more to be known for too great. */
  private static final String TASKS_OF_ITS_DEALS =
      "select count(*) from task where deal in (from scope_deal)";

  private static final String ITS_TASKS =
      """
      create or replace temp table scope_task as
      select id from task where id = $1
      union select id from task where deal in (from scope_deal)
      union select id from task where requester = $1
      union select task from contribution where worker = $1
      union select task from task_contribute where worker = $1
      union select task from reward where account = $1
      union select task from seize where account = $1
      union select task from bulk_slice where list_contains(datasets, $1)
      """;

  /** What became of a slot depends on how many others of its deal have ended. */
  private static final String DEALS_OF_ITS_TASKS =
      "insert into scope_deal select deal from task where id in (from scope_task)";

  private final Store store;
  private final List<String> narrowed = new ArrayList<>();

  private Scope(Store store) {
    this.store = store;
  }

  /** Does work within the scope of a whole id; of all of the history where that is most of it. */
  static <T> T within(Store store, String id, long mostTasks, Supplier<T> work) {
    store.execute(ITS_DEALS.replace("$1", literal(id)));
    if (store.queryOne(TASKS_OF_ITS_DEALS, row -> row.getLong(1)) > mostTasks) {
      return work.get();
    }
    store.execute(ITS_TASKS.replace("$1", literal(id)));
    store.execute(DEALS_OF_ITS_TASKS);
    long tasks = store.queryOne("select count(*) from scope_task", row -> row.getLong(1));
    Scope scope = new Scope(store);
    try {
      if (tasks <= mostTasks) {
        scope.narrow(literal(id));
      }
      T result = work.get();
      scope.widen();
      return result;
    } catch (RuntimeException | Error failure) {
      scope.widenAfter(failure);
      throw failure;
    }
  }

  private void narrow(String id) {
    keepBySlots(Table.TASK.sqlName(), "id");
    keep(Table.DEAL, "id in (from scope_deal)");
    keep(Table.ORDERS_MATCHED, "deal in (from scope_deal)");
    ofTasks().forEach(table -> keep(table, "task in (from scope_task)"));
    keepJudged();
    // One that nobody has processed yet has no task, but tells of its datasets.
    keep(
        Table.BULK_SLICE,
        String.format(Locale.ROOT, "task in (from scope_task) or list_contains(datasets, %s)", id));
    Stream.of(Table.ACCURATE_CONTRIBUTION, Table.FAULTY_CONTRIBUTION)
        .forEach(table -> keep(table, "contribution in (select id from contribution)"));
  }

  private static Stream<Table> ofTasks() {
    return Table.all().stream()
        .filter(table -> table.columns().stream().anyMatch(it -> it.name().equals("task")))
        .filter(table -> table != Table.BULK_SLICE);
  }

  private void keepJudged() {
    boolean judged =
        store.queryOne(
            "select count(*) = 3 from duckdb_tables() where table_name in ('judged_slot',"
                + " 'judged_contribution', 'judged_movement')",
            row -> row.getBoolean(1));
    if (judged) { // not in a file that an earlier version has filled
      keepBySlots("judged_slot", "task");
      keep("judged_contribution", "task in (from scope_task)");
      keep("judged_movement", "task in (from scope_task)");
    }
  }

  /**
   * Rows of the scope's deals, and those of its tasks of which no deal is known: the deals of the
   * others are within the scope. Asked for in one condition they would take ten times as long.
   */
  private void keepBySlots(String table, String task) {
    keep(table, "deal in (from scope_deal)");
    store.execute(
        String.format(
            Locale.ROOT,
            "insert into temp.main.%1$s select * from main.%1$s where deal is null and %2$s in (from"
                + " scope_task)",
            table,
            task));
  }

  private void keep(Table table, String condition) {
    keep(table.sqlName(), condition);
  }

  /** A name without a schema is that of the temporary table, once there is one. */
  private void keep(String table, String condition) {
    store.execute(
        String.format(
            Locale.ROOT,
            "create temp table %1$s as select * from %1$s where %2$s",
            table,
            condition));
    narrowed.add(table);
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private void widen() {
    narrowed.forEach(
        table -> store.execute(String.format(Locale.ROOT, "drop table if exists temp.%s", table)));
  }

  private void widenAfter(Throwable failure) {
    try {
      widen();
    } catch (StoreFailure alsoFailed) {
      failure.addSuppressed(alsoFailed);
    }
  }
}
