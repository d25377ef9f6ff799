package io.pocoscope.cli.market;

import io.pocoscope.cli.frame.OutputFiles;
import io.pocoscope.cli.print.ParquetRows;
import io.pocoscope.result.column.Result;
import java.nio.file.Path;
import java.util.Locale;

/** Where {@code --trajectory} goes. */
record TrajectoryFile(Path file) {
  /** Whether its name tells a format that it can be written in. */
  boolean hasFormat() {
    return name().endsWith(".csv") || isParquet();
  }

  private boolean isParquet() {
    return name().endsWith(".parquet");
  }

  private String name() {
    return file.toString().toLowerCase(Locale.ROOT);
  }

  void write(Result trajectory) {
    if (isParquet()) {
      OutputFiles.whole(
          file,
          part -> {
            ParquetRows.write(part, trajectory.columns(), trajectory.rows());
            return part;
          });
    } else {
      OutputFiles.csv(file, trajectory.columns(), trajectory.rows());
    }
  }
}
