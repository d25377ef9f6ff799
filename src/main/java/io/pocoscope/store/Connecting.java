package io.pocoscope.store;

import io.pocoscope.store.driver.NativeLibrary;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;

/** Opens DuckDB's files, and tells what keeps one shut. */
final class Connecting {
  private static final Pattern LOCK_HOLDER =
      Pattern.compile("Conflicting lock is held in (.*) \\(PID (\\d+)\\)");

  private Connecting() {}

  /**
   * A connection.
   *
   * @param properties DuckDB's settings
   * @throws StoreFailure by what keeps the file shut
   */
  static DuckDBConnection to(Path file, Properties properties) {
    DuckDbFile.require(file);
    requireLibrary();
    String address = StoreAddress.of(file);
    try {
      Connection connection = DriverManager.getConnection(address, properties);
      return connection.unwrap(DuckDBConnection.class);
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
