package io.pocoscope.cli.parameter;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** How a parameter set is written to a file. */
enum FileForm {
  JSON,
  CSV,
  PARQUET,
  R,
  CADCAD,
  RADCAD,
  SIMPY,
  INCENTIVES,
  DRAWS;

  /** What a file's name says of it. */
  static Optional<FileForm> of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "json" -> Optional.of(JSON);
      case "csv" -> Optional.of(CSV);
      case "parquet" -> Optional.of(PARQUET);
      case "r" -> Optional.of(R);
      case "py" -> Optional.of(CADCAD);
      case "npz" -> Optional.of(DRAWS);
      default -> Optional.empty();
    };
  }

  /** Whether it holds one set alone, and no groups. */
  boolean ofOneSet() {
    return switch (this) {
      case JSON, CSV, PARQUET, R -> false;
      case CADCAD, RADCAD, SIMPY, INCENTIVES, DRAWS -> true;
    };
  }

  /** Whether it holds the ends of intervals as further runs, if asked for. */
  boolean ofRuns() {
    return this == CADCAD || this == RADCAD;
  }
}
