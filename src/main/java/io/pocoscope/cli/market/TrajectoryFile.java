package io.pocoscope.cli.market;

import io.pocoscope.cli.frame.OutputFiles;
import io.pocoscope.market.PlayedCell;
import io.pocoscope.market.Trajectory;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.store.ParquetFile;
import io.pocoscope.store.ParquetFile.Column;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where {@code --trajectory} goes. */
record TrajectoryFile(Path file) {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("scheme", ParquetFile.Type.TEXT),
          new Column("task", ParquetFile.Type.WHOLE),
          new Column("mean", ParquetFile.Type.NUMBER),
          new Column("p05", ParquetFile.Type.NUMBER),
          new Column("p25", ParquetFile.Type.NUMBER),
          new Column("p50", ParquetFile.Type.NUMBER),
          new Column("p75", ParquetFile.Type.NUMBER),
          new Column("p95", ParquetFile.Type.NUMBER),
          new Column("assets", ParquetFile.Type.NUMBER),
          new Column("runs", ParquetFile.Type.WHOLE),
          new Column("source", ParquetFile.Type.TEXT));

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

  /** Writes the points of every scheme. */
  void write(List<PlayedCell> cells, int every) {
    List<List<Object>> rows = new ArrayList<>();
    for (PlayedCell cell : cells) {
      for (Trajectory.Point point : Trajectory.of(cell, every)) {
        List<Object> row = new ArrayList<>();
        row.add(cell.cell().scheme().label());
        row.add((long) point.task());
        row.add(point.mean());
        row.addAll(point.quantiles());
        row.add(point.present());
        row.add((long) cell.results().size());
        row.add(SimulationResult.SIMULATED);
        rows.add(row);
      }
    }
    if (isParquet()) {
      OutputFiles.whole(
          file,
          part -> {
            ParquetFile.write(part, COLUMNS, rows);
            return part;
          });
    } else {
      OutputFiles.csv(
          file, COLUMNS.stream().map(it -> ResultColumn.text(it.name())).toList(), rows);
    }
  }
}
