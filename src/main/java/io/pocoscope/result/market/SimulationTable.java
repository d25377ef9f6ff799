package io.pocoscope.result.market;

import io.pocoscope.market.Measure;
import io.pocoscope.market.PlayedCell;
import io.pocoscope.market.Summary;
import io.pocoscope.result.column.Result;
import java.util.ArrayList;
import java.util.List;

/** Simulated schemes side by side for people: a line to a measure, its interval below it. */
public final class SimulationTable {
  private SimulationTable() {}

  public static Result of(Simulated simulated) {
    List<List<Object>> lines = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      List<Object> spread = new ArrayList<>(List.of(measure.title()));
      List<Object> interval = new ArrayList<>(List.of(""));
      for (PlayedCell cell : simulated.cells()) {
        Summary summary = cell.summary(measure, simulated.level());
        spread.add(StatText.spread(summary));
        interval.add(StatText.interval(summary));
      }
      lines.add(spread);
      if (interval.stream().anyMatch(text -> !text.equals(""))) {
        lines.add(interval);
      }
    }
    List<String> schemes =
        simulated.cells().stream().map(cell -> cell.cell().scheme().title()).toList();
    return SideBySide.headed("measure", schemes).result(lines).noted(SimulationNotes.of(simulated));
  }
}
