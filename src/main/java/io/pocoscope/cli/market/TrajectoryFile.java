package io.pocoscope.cli.market;

import io.pocoscope.cli.frame.OutputFiles;
import io.pocoscope.result.column.Kind;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.store.ParquetFile;
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
            ParquetFile.write(
                part,
                trajectory.columns().stream().map(TrajectoryFile::column).toList(),
                trajectory.rows());
            return part;
          });
    } else {
      OutputFiles.csv(file, trajectory.columns(), trajectory.rows());
    }
  }

  private static ParquetFile.Column column(ResultColumn column) {
    return new ParquetFile.Column(column.key(), type(column.kind()));
  }

  private static ParquetFile.Type type(Kind kind) {
    return switch (kind) {
      case WHOLE -> ParquetFile.Type.WHOLE;
      case NUMBER -> ParquetFile.Type.NUMBER;
      case TEXT, LIST, EXACT, FLAG, TIME, ANY -> ParquetFile.Type.TEXT;
    };
  }
}
