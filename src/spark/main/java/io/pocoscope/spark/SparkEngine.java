package io.pocoscope.spark;

import io.pocoscope.dataset.DataSetFailure;
import io.pocoscope.dataset.Manifest;
import io.pocoscope.outcome.Views;
import io.pocoscope.store.Meta;
import io.pocoscope.store.MetaTable;
import io.pocoscope.store.Resource;
import io.pocoscope.store.RowReader;
import io.pocoscope.store.StoreFailure;
import io.pocoscope.store.engine.Engine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.apache.spark.storage.StorageLevel;

/**
 * A session of Spark's over a data set. A temporary table is a view of rows that are kept where
 * they were made, in memory and else on disk: what is lost of them is made again.
 */
final class SparkEngine implements Engine {
  /** The column that stands for DuckDB's number of a row. */
  static final String ROW_ID = "row_id_";

  /** Tables of which analyses ask that number. */
  private static final Set<String> NUMBERED =
      Set.of("pattern_slot", "attribution_due", "calibration_slot");

  /**
   * Views that several others look at: each would plan them anew, which takes Spark longer than to
   * run them on a short history. So slots are judged once, for whatever is asked of them, as a
   * store's are; what can be told without the rounds is kept by itself, as most rates ask no more.
   */
  private static final Set<String> SHARED =
      Set.of(
          "worker_error",
          "task_worker_from_events",
          "rejected_contribution",
          "task_round",
          "contribution_standing_from_events",
          "contributed_error",
          "slot_place_from_events",
          "slot_fate_from_events",
          "slot_from_events");

  /** Functions by which a condition could do more than look. */
  private static final List<String> FORBIDDEN = List.of("reflect", "java_method", "try_reflect");

  private final SparkSession session;
  private final String place;
  private final Runnable end;
  private final Dialect dialect = new Dialect();
  private final Awaited awaited = new Awaited();
  private final Map<String, Dataset<Row>> kept = new HashMap<>();
  private final String contentHash;
  private final Meta meta;

  private SparkEngine(SparkSession session, String place, String contentHash, Runnable end) {
    this.session = session;
    this.place = place;
    this.end = end;
    this.contentHash = contentHash;
    ContributionHash.register(session);
    for (String script : Views.judging()) {
      executeScript(script);
    }
    executeScript(Resource.text(SparkEngine.class, "contributed.sql"));
    this.meta = MetaTable.read(this);
  }

  /**
   * The views over a data set in a session, whose settings become the engine's.
   *
   * @param data where the data set is
   * @param end what to do with the session in the end
   */
  static SparkEngine over(SparkSession session, String data, Runnable end) {
    try {
      Settings settings = new Settings(session);
      settings.sayTheSame();
      Manifest manifest = DataTables.register(session, data);
      settings.suit(manifest);
      return new SparkEngine(session, data, manifest.contentHash(), end);
    } catch (Exception failure) {
      end.run();
      throw failure instanceof DataSetFailure told ? told : Unhappy.of(failure);
    }
  }

  @Override
  public <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
    return safely(() -> rows(sql, reader, parameters));
  }

  @Override
  public <T> List<T> queryOfUser(String sql, RowReader<T> reader, Object... parameters) {
    return safelyOfUser(
        () -> {
          awaited.anyIn(SqlToken.of(sql)).forEach(this::make);
          return rows(sql, reader, parameters);
        });
  }

  @Override
  public void forEach(String sql, RowReader<?> reader) {
    safely(
        () -> {
          Dataset<Row> found = asked(sql);
          read(found, found.toLocalIterator(), reader);
          return found;
        });
  }

  private <T> List<T> rows(String sql, RowReader<T> reader, Object... parameters) {
    Dataset<Row> found = asked(sql, parameters);
    return read(found, found.collectAsList().iterator(), reader);
  }

  private static <T> List<T> read(Dataset<Row> of, Iterator<Row> rows, RowReader<T> reader) {
    SparkRows cursor = new SparkRows(of.schema());
    ResultSet result = cursor.asResult();
    List<T> values = new ArrayList<>();
    try {
      while (rows.hasNext()) {
        cursor.at(rows.next());
        values.add(reader.read(result));
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return values;
  }

  private Dataset<Row> asked(String sql, Object... parameters) {
    return asked(SqlToken.of(sql), parameters);
  }

  private Dataset<Row> asked(List<SqlToken> query, Object... parameters) {
    Object[] values = new Object[parameters.length];
    for (int i = 0; i < values.length; i++) {
      Object value = parameters[i] instanceof Optional<?> it ? it.orElse(null) : parameters[i];
      values[i] = value instanceof Instant time ? Timestamp.from(time) : value;
    }
    awaited.askedBy(query).forEach(this::make);
    String spoken = dialect.inSpark(query);
    return values.length == 0 ? session.sql(spoken) : session.sql(spoken, values);
  }

  @Override
  public void execute(String sql, Object... parameters) {
    safely(
        () -> {
          dialect.take(sql).forEach(statement -> run(statement, parameters));
          return sql;
        });
  }

  @Override
  public void executeScript(String script) {
    execute(script);
  }

  @Override
  public void executeOfUser(String sql) {
    safelyOfUser(
        () -> {
          List<SqlToken> statement = SqlToken.of(sql);
          awaited.anyIn(statement).forEach(this::make);
          run(statement);
          return sql;
        });
  }

  /** A statement of the few kinds that analyses have beside queries. */
  private void run(List<SqlToken> statement, Object... parameters) {
    int place = 1;
    if (statement.get(0).is("insert")) {
      String table = statement.get(2).text();
      List<SqlToken> rest = statement.subList(3, statement.size());
      keep(table, session.table(table).unionByName(renamedLike(table, asked(rest, parameters))));
      return;
    }
    if (statement.get(0).is("drop")) {
      forget(statement.get(statement.size() - 1).text());
      return;
    }
    boolean replace = statement.get(1).is("or");
    place += replace ? 2 : 0;
    if (statement.get(place).is("view")) {
      awaited.add(statement.subList(place + 1, statement.size()));
      return;
    }
    place += 2;
    boolean unless = statement.get(place).is("if");
    place += unless ? 3 : 0;
    String table = statement.get(place).text();
    if (!unless || !kept.containsKey(table)) {
      keep(table, asked(statement.subList(place + 2, statement.size()), parameters));
    }
  }

  /** A view is made sense of once; as a text Spark would do so wherever it is named. */
  private void make(String name) {
    List<SqlToken> view = awaited.take(name);
    if (view.isEmpty()) { // another that was asked too has it made
      return;
    }
    boolean named = view.get(1).is("(");
    int close = named ? SqlToken.closing(view, 1) : 0;
    Dataset<Row> rows = asked(view.subList(close + 2, view.size()));
    if (named) {
      rows =
          rows.toDF(
              SqlToken.parts(view.subList(2, close), ",").stream()
                  .map(column -> column.get(0).text())
                  .toArray(String[]::new));
    }
    if (SHARED.contains(name)) {
      keepWhenAsked(name, rows);
    } else {
      rows.createOrReplaceTempView(name);
    }
  }

  private Dataset<Row> renamedLike(String table, Dataset<Row> rows) {
    return rows.toDF(session.table(table).columns());
  }

  private void keep(String table, Dataset<Row> rows) {
    Dataset<Row> made;
    if (NUMBERED.contains(table)) {
      // Numbers made again might be others, so that these are not: who loses them is told.
      made =
          rows.withColumn(ROW_ID, org.apache.spark.sql.functions.monotonically_increasing_id())
              .localCheckpoint();
    } else {
      keepWhenAsked(table, rows);
      session.table(table).count();
      return;
    }
    made.createOrReplaceTempView(table);
    remember(table, made);
  }

  /** Rows that are made when somebody asks for them, and kept from then on. */
  private void keepWhenAsked(String table, Dataset<Row> rows) {
    Dataset<Row> made = rows.persist(StorageLevel.MEMORY_AND_DISK());
    // Of the plan behind them nothing is left in the plans that ask for them: these would grow.
    var plan = ((org.apache.spark.sql.classic.Dataset<Row>) made).queryExecution().withCachedData();
    org.apache.spark.sql.classic.Dataset.ofRows(
            (org.apache.spark.sql.classic.SparkSession) session, plan)
        .createOrReplaceTempView(table);
    remember(table, made);
  }

  private void remember(String table, Dataset<Row> made) {
    Dataset<Row> before = kept.put(table, made);
    if (before != null) {
      before.unpersist();
    }
  }

  private void forget(String table) {
    session.catalog().dropTempView(table);
    Dataset<Row> before = kept.remove(table);
    if (before != null) {
      before.unpersist();
    }
  }

  @Override
  public void requireCondition(String sql) {
    List<SqlToken> tokens = SqlToken.of(sql);
    safelyOfUser(() -> new CatalystSqlParser().parseExpression(dialect.inSpark(tokens)));
    tokens.stream()
        .filter(token -> FORBIDDEN.contains(token.key()))
        .findFirst()
        .ifPresent(
            token -> {
              throw refused("a condition takes no " + token.text() + "()", null);
            });
  }

  @Override
  public Set<String> columnsOf(String table) {
    make(table);
    return session.catalog().tableExists(table) ? Set.of(session.table(table).columns()) : Set.of();
  }

  @Override
  public boolean isOnlyRead() {
    return true;
  }

  @Override
  public String place() {
    return place;
  }

  @Override
  public Meta meta() {
    return meta;
  }

  @Override
  public String contentHash() {
    return contentHash;
  }

  @Override
  public void close() {
    List.copyOf(kept.keySet()).forEach(this::forget);
    end.run();
  }

  private static <T> T safely(Supplier<T> work) {
    try {
      return work.get();
    } catch (Exception | OutOfMemoryError failure) { // Scala declares none of its exceptions
      throw Unhappy.of(failure);
    }
  }

  /** What Spark cannot make sense of, or reckon, is a person's mistake. */
  private static <T> T safelyOfUser(Supplier<T> work) {
    try {
      return work.get();
    } catch (Exception | OutOfMemoryError failure) {
      if (isRefusal(failure)) {
        throw refused(Unhappy.firstLine(failure.getMessage()), failure);
      }
      throw Unhappy.of(failure);
    }
  }

  private static boolean isRefusal(Throwable failure) {
    return failure instanceof org.apache.spark.sql.AnalysisException
        || failure instanceof ArithmeticException
        || failure instanceof IllegalArgumentException
        || (failure instanceof org.apache.spark.SparkThrowable known
            && String.valueOf(known.getSqlState()).startsWith("22"))
        || (failure.getCause() != null && isRefusal(failure.getCause()));
  }

  private static StoreFailure refused(String why, Throwable cause) {
    return new StoreFailure.BadStatement(
        String.format(
            Locale.ROOT,
            "the statement is refused: %s; see docs/store.md for the tables and views",
            why),
        cause);
  }
}
