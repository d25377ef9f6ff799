package io.pocoscope.store;

import io.pocoscope.store.content.ContentHash;
import io.pocoscope.store.driver.NativeLibrary;
import io.pocoscope.store.engine.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * One DuckDB file. Open for writing by one process, or for reading by many. Not for use by several
 * threads at once. Failures of DuckDB surface as {@link StoreFailure}.
 */
public final class Store implements Engine {
  private static final Pattern LOCK_HOLDER =
      Pattern.compile("Conflicting lock is held in (.*) \\(PID (\\d+)\\)");

  private final Path file;
  private final DuckDBConnection connection;
  private volatile Optional<Statement> running = Optional.empty();

  private Store(Path file, DuckDBConnection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** Whether there is no store yet: no file, or an empty one. */
  public static boolean isNew(Path file) {
    return !Files.exists(file) || DuckDbFile.isEmpty(file);
  }

  /**
   * The version of DuckDB that this program has, such as {@code v1.5.6}.
   *
   * @throws StoreFailure.NoLibrary if its library cannot be loaded
   */
  public static String libraryVersion() {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select version()")) {
      row.next();
      return row.getString(1);
    } catch (SQLException failure) {
      throw new StoreFailure.Fault(failure);
    } catch (LinkageError noLibrary) {
      throw new StoreFailure.NoLibrary(noLibrary);
    }
  }

  /** The version of DuckDB that has made a file, such as {@code v1.5.6}, if it says one. */
  public static Optional<String> writtenBy(Path file) {
    return DuckDbFile.writtenBy(file);
  }

  /** Whether the next import or sync changes the tables, as this program's are of later. */
  public boolean isOfEarlierSchema() {
    return new Migrations(this).areToCome();
  }

  /** Opens the file for writing; creates it and brings its schema up to date where needed. */
  public static Store open(Path file, StoreLimits limits) {
    boolean made = isNew(file);
    DuckDbFile.makeRoom(file);
    try {
      return openForWriting(file, limits);
    } catch (StoreFailure.Locked inUse) {
      throw inUse;
    } catch (RuntimeException failure) {
      if (made) {
        StoreLeftover.remove(file, failure);
      }
      throw failure;
    }
  }

  /** Opens the file for reading only: any number of processes may, while none writes. */
  public static Store openReadOnly(Path file, StoreLimits limits) {
    return openReadOnly(file, limits, Optional.empty());
  }

  /**
   * The same, for what writes files of its own into a folder; no statement of a person's is to be
   * run there.
   */
  public static Store openReadOnly(Path file, StoreLimits limits, Path folder) {
    return openReadOnly(file, limits, Optional.of(folder));
  }

  /**
   * The same file once more, for another thread: whatever one of the two does is done apart. What
   * is common to them, as how much memory DuckDB may use, is from then on as it is. Opening the
   * file again would not do, as the system takes a process's lock of a file away as soon as the
   * process closes it once.
   */
  public synchronized Store beside() {
    // Else one could change or lock it between another one's look and change.
    limitDepth();
    lockConfiguration();
    try {
      return new Store(file, connection.duplicate());
    } catch (SQLException failure) {
      throw StoreFailure.of(file, failure);
    }
  }

  private static Store openReadOnly(Path file, StoreLimits limits, Optional<Path> folder) {
    if (isNew(file)) {
      throw new StoreFailure.NotThere(file);
    }
    Properties properties = limits.asProperties(file);
    properties.setProperty("duckdb.read_only", "true");
    // A statement of a user's may look at the store, not at or into the files around it.
    properties.setProperty("enable_external_access", Boolean.toString(folder.isPresent()));
    Store store = connect(file, properties);
    try {
      folder.ifPresent(store::limitAccess);
      new Migrations(store).requireCurrent();
      return store;
    } catch (RuntimeException failure) {
      store.close();
      throw failure;
    }
  }

  /** Only now, as DuckDB lets nobody name folders when it has lost sight of all. */
  private void limitAccess(Path folder) {
    String path = folder.toAbsolutePath().normalize().toString().replace("'", "''");
    execute("set allowed_directories = ['" + path + "']");
    execute("set enable_external_access = false");
  }

  /** {@inheritDoc} After a person's statement DuckDB keeps to what it has. */
  @Override
  public void allowMemory(int megabytes) {
    if (!isConfigurationLocked()) {
      execute(String.format(Locale.ROOT, "set memory_limit = '%dMB'", megabytes));
    }
  }

  /** The file. */
  public Path file() {
    return file;
  }

  @Override
  public void execute(String sql, Object... parameters) {
    try (var statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      statement.execute();
    } catch (SQLException failure) {
      throw StoreFailure.of(file, failure);
    }
  }

  /** The same of a migration: each of its statements ends with a semicolon. */
  @Override
  public void executeScript(String script) {
    try (var statement = connection.createStatement()) {
      statement.execute(script);
    } catch (SQLException failure) {
      throw StoreFailure.of(file, failure);
    }
  }

  /**
   * Puts rows at the end of a table, much faster than a statement to each.
   *
   * @param rows values in the order of the table's columns: texts, longs, times, bytes and what
   *     else results hold; null for what is not known
   */
  public void append(String table, List<List<Object>> rows) {
    try (DuckDBAppender appender = connection.createAppender("main", table)) {
      for (List<Object> row : rows) {
        appender.beginRow();
        for (Object value : row) {
          Cell.append(appender, value);
        }
        appender.endRow();
      }
    } catch (SQLException failure) {
      throw StoreFailure.of(file, failure);
    }
  }

  @Override
  public <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
    try {
      return read(sql, reader, parameters);
    } catch (SQLException failure) {
      throw StoreFailure.of(file, failure);
    }
  }

  @Override
  public void forEach(String sql, RowReader<?> reader) {
    try (var statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        reader.read(result);
      }
    } catch (SQLException failure) {
      throw new StoreFailure.Fault(failure);
    }
  }

  @Override
  public <T> List<T> queryOfUser(String sql, RowReader<T> reader, Object... parameters) {
    try {
      return read(sql, reader, parameters);
    } catch (SQLException failure) {
      throw UserStatement.refused(failure);
    }
  }

  /**
   * {@inheritDoc} Within a statement of ours it could close our brackets, and after a semicolon do
   * anything.
   */
  @Override
  public void requireCondition(String sql) {
    limitDepth();
    new UserWords(this).requireCondition(sql);
  }

  @Override
  public void executeOfUser(String sql) {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw UserStatement.refused(failure);
    }
  }

  /**
   * Runs a person's statement and hands its result on, row by row. Nothing of DuckDB's
   * configuration changes from then on.
   *
   * @throws StoreFailure.BadStatement unless it is one statement, and reads
   * @throws StoreFailure.Stopped if {@link #stop} ended it
   */
  public <T> T scanOfUser(String sql, RowReader<T> scan) {
    limitDepth();
    new UserWords(this).requireOneReading(sql);
    lockConfiguration();
    try (var statement = connection.createStatement()) {
      running = Optional.of(statement);
      try (ResultSet result = statement.executeQuery(sql)) {
        return scan.read(result);
      }
    } catch (SQLException failure) {
      throw UserStatement.refused(failure);
    } finally {
      running = Optional.empty();
    }
  }

  /**
   * Ends the person's statement that runs, from another thread; one that has just ended is left.
   */
  public void stop() {
    running.ifPresent(this::stop);
  }

  private void stop(Statement statement) {
    try {
      statement.cancel();
    } catch (SQLException failure) {
      if (!isClosed(statement)) {
        throw StoreFailure.of(file, failure);
      }
    }
  }

  private boolean isClosed(Statement statement) {
    try {
      return statement.isClosed();
    } catch (SQLException failure) {
      throw StoreFailure.of(file, failure);
    }
  }

  /** DuckDB takes a thousand levels by itself, for which the stack of a thread has no room. */
  private void limitDepth() {
    if (!isConfigurationLocked()) {
      execute("set max_expression_depth = " + UserWords.DEEPEST);
    }
  }

  private void lockConfiguration() {
    if (!isConfigurationLocked()) {
      execute("set lock_configuration = true");
    }
  }

  private boolean isConfigurationLocked() {
    return queryOne(
        "select cast(current_setting('lock_configuration') as boolean)", row -> row.getBoolean(1));
  }

  /** Does all of the work or none of it. */
  public <T> T inTransaction(Supplier<T> work) {
    execute("begin transaction");
    try {
      T result = work.get();
      execute("commit");
      return result;
    } catch (RuntimeException | Error failure) {
      rollBack(failure);
      throw failure;
    }
  }

  /** A loader for rows of the entities' tables; close it when its rows have been merged. */
  public Loader loader() {
    return new Loader(this, connection);
  }

  /** Puts whole rows in, as a chain had them at one block; close it when they have been flushed. */
  public PinnedRows pinnedRows() {
    return new PinnedRows(this, connection);
  }

  /** Drops exact values of rows that are gone, or have others since. */
  public void tidyBeyond() {
    new BeyondTable(this).tidy();
  }

  /** Takes rows to compare those held with; close it when they have been. */
  public AskedRows askedRows() {
    return new AskedRows(this, connection);
  }

  /** Keeps results of commands beside the history. */
  public ResultTables resultTables() {
    return new ResultTables(this);
  }

  /** None, or fewer, in a store that an earlier version filled. */
  @Override
  public Set<String> columnsOf(String table) {
    return Set.copyOf(
        query(
            "select column_name from duckdb_columns() where table_name = ?",
            row -> row.getString(1),
            table));
  }

  @Override
  public boolean isOnlyRead() {
    return queryOne(
        "select readonly from duckdb_databases() where database_name = current_database()",
        row -> row.getBoolean(1));
  }

  @Override
  public String place() {
    return file.toString();
  }

  @Override
  public Meta meta() {
    return MetaTable.read(this);
  }

  @Override
  public String contentHash() {
    return ContentHash.ofAll(ContentHash.byTable(this));
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw StoreFailure.of(file, failure);
    }
  }

  /** Closes it, and takes away its file: for one that was made in vain. */
  public void closeAndRemove() {
    close();
    StoreLeftover.remove(file);
  }

  private <T> List<T> read(String sql, RowReader<T> reader, Object... parameters)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      try (ResultSet result = statement.executeQuery()) {
        List<T> rows = new ArrayList<>();
        while (result.next()) {
          rows.add(reader.read(result));
        }
        return rows;
      }
    }
  }

  private static void bind(java.sql.PreparedStatement statement, Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, Parameters.toJdbc(parameters[i]));
    }
  }

  private void rollBack(Throwable failure) {
    try {
      execute("rollback");
    } catch (StoreFailure alsoFailed) {
      failure.addSuppressed(alsoFailed);
    }
  }

  private static Store openForWriting(Path file, StoreLimits limits) {
    Store store = connect(file, limits.asProperties(file));
    try {
      new Migrations(store).bringUpToDate();
      return store;
    } catch (RuntimeException failure) {
      store.close();
      throw failure;
    }
  }

  private static Store connect(Path file, Properties properties) {
    DuckDbFile.require(file);
    requireLibrary();
    String address = StoreAddress.of(file);
    try {
      Connection connection = DriverManager.getConnection(address, properties);
      Store store = new Store(file, connection.unwrap(DuckDBConnection.class));
      // Whatever the machine's zone is, the same statement gives the same rows, in every
      // connection.
      store.execute("set global TimeZone = 'UTC'");
      return store;
    } catch (SQLException failure) {
      throw whyNotOpened(file, failure);
    } catch (LinkageError noLibrary) {
      throw new StoreFailure.NoLibrary(noLibrary);
    }
  }

  private static void requireLibrary() {
    NativeLibrary.missing()
        .ifPresent(
            missing -> {
              throw missing.held().isEmpty()
                  ? new StoreFailure.NoLibrary(new UnsatisfiedLinkError(missing.needed()))
                  : new StoreFailure.OtherPlatform(missing);
            });
  }

  private static StoreFailure whyNotOpened(Path file, SQLException failure) {
    String message = String.valueOf(failure.getMessage());
    Optional<String> holder = lockHolder(message);
    if (holder.isPresent()) {
      return new StoreFailure.Locked(file, holder.get(), failure);
    }
    if (DuckDbFile.isDamaged(message)) {
      return new StoreFailure.Damaged(file, failure);
    }
    return DuckDbFile.isOfOtherFormat(message)
        ? new StoreFailure.OtherFormat(file, DuckDbFile.writtenBy(file), failure)
        : new StoreFailure.Unopenable(file, DuckDbMessage.of(failure), failure);
  }

  private static Optional<String> lockHolder(String message) {
    if (!message.contains("Could not set lock on file")) {
      return Optional.empty();
    }
    Matcher holder = LOCK_HOLDER.matcher(message);
    return Optional.of(
        holder.find()
            ? String.format(Locale.ROOT, "process %s (%s)", holder.group(2), holder.group(1))
            : "another process");
  }
}
