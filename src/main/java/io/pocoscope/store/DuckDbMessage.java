package io.pocoscope.store;

/** DuckDB's messages, cut to the line that tells what is wrong. */
final class DuckDbMessage {
  private static final String WRAPPED = "\nError: ";

  private DuckDbMessage() {}

  /** The first line that matters, without the driver's own wrapping around it. */
  static String of(Throwable failure) {
    String text = String.valueOf(failure.getMessage());
    int wrapped = text.indexOf(WRAPPED);
    String inner = wrapped < 0 ? text : text.substring(wrapped + WRAPPED.length());
    return inner.lines().filter(line -> !line.isBlank()).findFirst().orElse(inner).strip();
  }
}
