package io.pocoscope.calibration.file;

import com.google.errorprone.annotations.FormatMethod;
import java.nio.file.Path;
import java.util.Locale;

/** A file of parameters that cannot be used; the message says why, and what to do. */
public final class BadParameterFile extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int exitCode;

  private BadParameterFile(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** 2 for a file, or a group of it, that is not there, 7 for one that is no parameter set. */
  public int exitCode() {
    return exitCode;
  }

  static BadParameterFile missing(Path file, Throwable cause) {
    return new BadParameterFile(
        2,
        String.format(
            Locale.ROOT, "%s cannot be read: write one with `pocoscope export --to FILE`", file),
        cause);
  }

  @FormatMethod
  static BadParameterFile group(String why, Object... values) {
    return new BadParameterFile(2, String.format(Locale.ROOT, why, values), null);
  }

  static BadParameterFile content(Path file, String why, Throwable cause) {
    return new BadParameterFile(
        7,
        String.format(
            Locale.ROOT,
            "%s is no parameter set: %s; write one with `pocoscope export --to FILE`",
            file,
            why),
        cause);
  }
}
