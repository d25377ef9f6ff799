package io.pocoscope.cli.market;

import io.pocoscope.cli.frame.OutputFiles;
import io.pocoscope.market.PlayedCell;
import io.pocoscope.market.Removal;
import io.pocoscope.result.column.ResultColumn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where {@code --removals} goes: who was removed when. */
record RemovalsFile(Path file) {
  private static final List<ResultColumn> COLUMNS =
      Stream.of(
              "scheme",
              "run",
              "task",
              "asset",
              "failure_rate",
              "unreliable",
              "attacker",
              "tasks",
              "failures",
              "source")
          .map(ResultColumn::text)
          .toList();

  void write(List<PlayedCell> cells) {
    List<List<Object>> rows = new ArrayList<>();
    for (PlayedCell cell : cells) {
      for (int run = 0; run < cell.runs().size(); run++) {
        int number = run;
        cell.runs()
            .get(run)
            .ifPresent(
                result ->
                    result.removals().forEach(removal -> rows.add(row(cell, number, removal))));
      }
    }
    OutputFiles.csv(file, COLUMNS, rows);
  }

  private static List<Object> row(PlayedCell cell, int run, Removal removal) {
    return List.of(
        cell.cell().scheme().label(),
        run,
        removal.task(),
        removal.asset(),
        removal.rate(),
        removal.unreliable(),
        removal.attacker(),
        removal.tasks(),
        removal.failures(),
        SimulationResult.SIMULATED);
  }
}
