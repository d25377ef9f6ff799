package io.pocoscope.spark;

import io.pocoscope.dataset.DataSetFailure;
import io.pocoscope.store.engine.EngineFailure;
import io.pocoscope.text.ForeignText;
import java.io.FileNotFoundException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a failure of Spark's means. */
final class Unhappy {
  private static final String SPARK = "Spark";

  private static final Pattern FILE =
      Pattern.compile("(?:[a-z0-9]+:/[^\\n]*?|/[^\\n]*?|[^\\s]+)\\.parquet");

  private static final Pattern UNREADABLE =
      Pattern.compile(
          "FAILED_READ_FILE|is not a Parquet file|CANNOT_READ_FILE_FOOTER|CONVERT_FAILED"
              + "|ParquetDecodingException|could not read");

  private static final Pattern NO_ROOM =
      Pattern.compile("No space left on device|[Dd]isk quota exceeded|File too large");

  /** The last but one is the exit code of an executor that has run out of it. */
  private static final Pattern NO_MEMORY =
      Pattern.compile(
          "java\\.lang\\.OutOfMemoryError|UNABLE_TO_ACQUIRE_MEMORY|Not enough memory"
              + "|exited with code 52\\b|spark\\.driver\\.maxResultSize");

  private Unhappy() {}

  /** A named failure where it is one, else itself. */
  static RuntimeException of(Throwable failure) {
    Optional<RuntimeException> away = outOfReach(failure);
    if (away.isPresent()) {
      return away.get();
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (cause instanceof FileNotFoundException
          || message.contains("FILE_NOT_EXIST")
          || (message.contains("does not exist") && file(message).isPresent())) {
        return unreadable(failure, message, "it is not there");
      }
      if (UNREADABLE.matcher(message).find() && file(message).isPresent()) {
        return unreadable(failure, message, "it is no whole Parquet file");
      }
      if (NO_ROOM.matcher(message).find()) {
        return EngineFailure.noRoom(SPARK, "spark.local.dir", failure);
      }
      if (cause instanceof OutOfMemoryError || NO_MEMORY.matcher(message).find()) {
        return EngineFailure.noMemory(SPARK, "spark.driver.memory, spark.executor.memory", failure);
      }
    }
    if (failure.getClass().getName().equals("org.apache.spark.SparkException")) {
      return EngineFailure.gaveUp(SPARK, firstLine(failure.getMessage()), failure);
    }
    return failure instanceof RuntimeException fault ? fault : new IllegalStateException(failure);
  }

  /**
   * A file that cannot be got at may be whole. Spark names it above what kept it from it; where it
   * names none, parts of Spark do not reach each other.
   */
  private static Optional<RuntimeException> outOfReach(Throwable failure) {
    return OutOfReach.why(failure)
        .flatMap(
            why ->
                Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                    .flatMap(cause -> file(String.valueOf(cause.getMessage())).stream())
                    .findFirst()
                    .map(
                        file -> DataSetFailure.unreachable(ForeignText.quote(file), why, failure)));
  }

  private static RuntimeException unreadable(Throwable failure, String message, String why) {
    return DataSetFailure.unreadable(
        ForeignText.quote(file(message).orElse("the data set")), why, failure);
  }

  private static Optional<String> file(String message) {
    Matcher file = FILE.matcher(message);
    return file.find() ? Optional.of(file.group()) : Optional.empty();
  }

  static String firstLine(String message) {
    return ForeignText.quote(String.valueOf(message).lines().findFirst().orElse(""));
  }
}
