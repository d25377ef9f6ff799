package io.pocoscope.spark;

import io.pocoscope.text.ForeignText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What keeps a file system from giving a file that it may well have. */
final class OutOfReach {
  /**
   * By their names, as what an executor met is nothing but text in the driver, and those of other
   * file systems are no classes of Spark's.
   */
  private static final Pattern SAID =
      Pattern.compile(
          "\\b(?:BlockMissing|AccessControl|AccessDenied|NoAuthWithAWS|AWSBadRequest|Connect"
              + "|NoRouteToHost|UnknownHost|SocketTimeout|ConnectTimeout|SdkClient)Exception\\b"
              + "[^\\n]*|[^\\n]*\\(Permission denied\\)");

  private static final Pattern FURTHER = Pattern.compile("; For more details see: .*");

  private OutOfReach() {}

  /** What a failure says of it, in one line; nothing where it is another kind of failure. */
  static Optional<String> why(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Matcher said = SAID.matcher(cause.toString());
      if (said.find()) {
        return Optional.of(line(said.group()));
      }
    }
    return Optional.empty();
  }

  /** What a failure says at all, in one line. */
  static String said(Throwable failure) {
    return line(String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
  }

  private static String line(String said) {
    return ForeignText.quote(FURTHER.matcher(said).replaceAll(""));
  }
}
