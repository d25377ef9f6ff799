package io.pocoscope.store;

import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to tell a person whose statement DuckDB refused. */
final class UserStatement {
  private static final Pattern WRITE =
      Pattern.compile("Cannot execute statement of type \"(\\w+)\".*read-only mode");
  private static final String READ_ONLY =
      "the store is opened read-only: %s is refused; use a SELECT, or work on a copy of the file";

  private static final String REFUSED =
      "the statement is refused: %s; see the README for the tables and views";

  private UserStatement() {}

  static StoreFailure refused(SQLException failure) {
    if (StoreFailure.NoMemory.isIt(failure)) {
      return new StoreFailure.NoMemory(failure);
    }
    String message = DuckDbMessage.of(failure);
    Matcher write = WRITE.matcher(message);
    if (write.find()) {
      return new StoreFailure.BadStatement(
          String.format(Locale.ROOT, READ_ONLY, write.group(1)), failure);
    }
    if (message.contains("disabled by configuration")) {
      return new StoreFailure.BadStatement(
          String.format(Locale.ROOT, READ_ONLY, "access to other files"), failure);
    }
    return new StoreFailure.BadStatement(String.format(Locale.ROOT, REFUSED, message), failure);
  }

  static StoreFailure refused(String why) {
    return new StoreFailure.BadStatement(String.format(Locale.ROOT, REFUSED, why), null);
  }

  static StoreFailure withoutRows() {
    return new StoreFailure.BadStatement(
        String.format(Locale.ROOT, READ_ONLY, "a statement that gives no rows"), null);
  }
}
