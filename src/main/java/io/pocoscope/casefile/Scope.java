package io.pocoscope.casefile;

import io.pocoscope.store.Store;
import io.pocoscope.store.StoreFailure;
import io.pocoscope.store.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  /** So long is the id of a task or a deal, and no address. */
  private static final int HASH = "0x".length() + 64;

  private static final String THE_DEAL =
      """
      create or replace temp table scope_deal as
      select id from deal where id = split_part($1, ':', 1) and $2
      """;

  private static final String ITS_DEALS =
      """
      create or replace temp table scope_deal as
      select id from deal
      where id = split_part($1, ':', 1) or requester = $1 or beneficiary = $1 or sponsor = $1 or app = $1
         or app_owner = $1 or dataset = $1 or dataset_owner = $1 or workerpool = $1 or workerpool_owner = $1
      """;

  /** Quicker to count than to name: a great pool needs no more to be known for too great. */
  private static final String TASKS_OF_ITS_DEALS =
      "select count(*) from task where deal in (from scope_deal) and $2";

  private static final String THE_TASKS =
      """
      create or replace temp table scope_task as
      select id from task where id = $1 and $2
      union select id from task where deal in (from scope_deal) and $2
      """;

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
      "insert into scope_deal select deal from task where id in (from scope_task) and $2";

  private final Store store;
  private final String id;
  private final Optional<Window> window;
  private final List<String> narrowed = new ArrayList<>();

  private Scope(Store store, String id) {
    this.store = store;
    this.id = literal(id);
    this.window = id.length() < HASH ? Optional.empty() : Window.of(store, this.id);
  }

  /** Does work within the scope of a whole id; of all of the history where that is most of it. */
  static <T> T within(Store store, String id, long mostTasks, Supplier<T> work) {
    Scope scope = new Scope(store, id);
    boolean address = id.length() < HASH;
    scope.list(address ? ITS_DEALS : THE_DEAL, Table.DEAL);
    if (scope.count(TASKS_OF_ITS_DEALS) > mostTasks) {
      return work.get();
    }
    scope.list(address ? ITS_TASKS : THE_TASKS, Table.TASK);
    scope.list(DEALS_OF_ITS_TASKS, Table.TASK);
    try {
      if (scope.count("select count(*) from scope_task") <= mostTasks) {
        scope.narrow();
      }
      T result = work.get();
      scope.widen();
      return result;
    } catch (RuntimeException | Error failure) {
      scope.widenAfter(failure);
      throw failure;
    }
  }

  private void list(String statement, Table from) {
    store.execute(statement.replace("$1", id).replace("$2", inWindow(from)));
  }

  private long count(String query) {
    return store.queryOne(query.replace("$2", inWindow(Table.TASK)), row -> row.getLong(1));
  }

  private String inWindow(Table table) {
    return window.map(it -> it.holds(table)).orElse("true");
  }

  private void narrow() {
    keep(Table.TASK, "deal in (from scope_deal)");
    // Those of which no deal is known: the deals of the others are within the scope.
    store.execute(
        "insert into temp.main.task select * from main.task where deal is null and id in (from"
            + " scope_task) and "
            + inWindow(Table.TASK));
    keep(Table.DEAL, "id in (from scope_deal)");
    keep(Table.ORDERS_MATCHED, "deal in (from scope_deal)");
    ofTasks().forEach(table -> keep(table, "task in (from scope_task)"));
    // One that nobody has processed yet has no task, but tells of its datasets.
    keep(
        Table.BULK_SLICE,
        String.format(Locale.ROOT, "task in (from scope_task) or list_contains(datasets, %s)", id));
    Stream.of(Table.ACCURATE_CONTRIBUTION, Table.FAULTY_CONTRIBUTION)
        .forEach(table -> keep(table, "contribution in (select id from contribution)"));
    if (isJudged()) {
      keepJudged();
    }
  }

  /** Not so in a file that an earlier version has filled. */
  private boolean isJudged() {
    return store.queryOne(
        "select count(*) = 3 from duckdb_tables() where table_name in ('judged_slot',"
            + " 'judged_contribution', 'judged_movement')",
        row -> row.getBoolean(1));
  }

  private static Stream<Table> ofTasks() {
    return Table.all().stream()
        .filter(table -> table.columns().stream().anyMatch(it -> it.name().equals("task")))
        .filter(table -> table != Table.BULK_SLICE);
  }

  /** Few slots are judged sooner than what was judged of them is found among all. */
  private void keepJudged() {
    if (window.isPresent()) {
      keep("judged_contribution", "from contribution_standing_from_events");
      keep("judged_slot", "from slot_from_events");
      keep("judged_movement", "from movement_from_events");
    } else {
      // Asked for in one condition they would take ten times as long.
      keep(
          "judged_slot",
          """
          from judged_slot where deal in (from scope_deal)
          union all from judged_slot where deal is null and task in (from scope_task)
          """);
      keep("judged_contribution", "from judged_contribution where task in (from scope_task)");
      keep("judged_movement", "from judged_movement where task in (from scope_task)");
    }
  }

  private void keep(Table table, String condition) {
    keep(
        table.sqlName(),
        String.format(
            Locale.ROOT, "from %s where (%s) and %s", table.sqlName(), condition, inWindow(table)));
  }

  /** A name without a schema is that of the temporary table, once there is one. */
  private void keep(String table, String query) {
    store.execute(String.format(Locale.ROOT, "create temp table %s as %s", table, query));
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
