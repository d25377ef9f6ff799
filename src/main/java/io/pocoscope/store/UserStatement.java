package io.pocoscope.store;

import io.pocoscope.text.ForeignText;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to tell a person whose statement is refused, by DuckDB or before it saw it. */
final class UserStatement {
  private static final Pattern WRITE =
      Pattern.compile("Cannot execute statement of type \"(\\w+)\".*read-only mode");
  private static final String READ_ONLY =
      "the store is opened read-only: %s is refused; use a SELECT, or work on a copy of the file";

  private static final String REFUSED =
      "the statement is refused: %s; see docs/store.md for the tables and views";

  private static final String TOO_DEEP =
      "it has more than " + UserWords.DEEPEST + " levels of brackets and operators";

  private UserStatement() {}

  static StoreFailure refused(SQLException failure) {
    String message = DuckDbMessage.of(failure);
    if (message.startsWith("INTERRUPT Error")) {
      return new StoreFailure.Stopped(failure);
    }
    if (StoreFailure.NoMemory.isIt(failure)) {
      return new StoreFailure.NoMemory(failure);
    }
    Matcher write = WRITE.matcher(message);
    if (write.find()) {
      return bad(READ_ONLY, write.group(1), failure);
    }
    if (isTooDeep(message)) {
      return refused(TOO_DEEP);
    }
    return message.contains("disabled by configuration")
        ? bad(READ_ONLY, "access to other files", failure)
        : bad(REFUSED, message, failure);
  }

  static StoreFailure refused(String why) {
    return bad(REFUSED, isTooDeep(why) ? TOO_DEEP : why, null);
  }

  private static boolean isTooDeep(String message) {
    return message.contains("Max expression depth limit");
  }

  /** More than one statement, or one that does more than look. */
  static StoreFailure notReading() {
    return bad(READ_ONLY, "all but one SELECT, SHOW, DESCRIBE, SUMMARIZE or EXPLAIN", null);
  }

  static StoreFailure refusedFunction(String name) {
    return bad(READ_ONLY, "to take rows from " + name + "()", null);
  }

  private static StoreFailure bad(String sentence, String quoted, SQLException cause) {
    return new StoreFailure.BadStatement(
        String.format(Locale.ROOT, sentence, ForeignText.quote(quoted)), cause);
  }
}
