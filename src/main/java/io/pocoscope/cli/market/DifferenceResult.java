package io.pocoscope.cli.market;

import io.pocoscope.market.Measure;
import io.pocoscope.market.PlayedCell;
import io.pocoscope.market.Summary;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.result.column.StatJson;
import io.pocoscope.result.column.StatText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Each scheme less each other, run by run, laid out for the printer. */
final class DifferenceResult {
  private DifferenceResult() {}

  static Result of(List<PlayedCell> cells, double level) {
    List<List<Object>> rows = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      for (int i = 0; i < cells.size(); i++) {
        for (int j = 0; j < i; j++) {
          rows.add(row(measure, cells.get(i), cells.get(j), level));
        }
      }
    }
    return Result.of(
        List.of(
            ResultColumn.text("measure"),
            ResultColumn.text("scheme"),
            ResultColumn.text("less"),
            ResultColumn.forPeople("difference"),
            ResultColumn.forPeople(String.format(Locale.ROOT, "%.0f %%", 100 * level)),
            ResultColumn.forMachines("mean"),
            ResultColumn.forMachines("sd"),
            ResultColumn.forMachines("low"),
            ResultColumn.forMachines("high"),
            ResultColumn.forMachines("runs"),
            ResultColumn.textForMachines("source")),
        rows);
  }

  private static List<Object> row(Measure measure, PlayedCell one, PlayedCell other, double level) {
    Summary difference = one.less(other, measure, level);
    return Arrays.asList(
        measure.key(),
        one.cell().scheme().label(),
        other.cell().scheme().label(),
        StatText.spread(difference),
        StatText.interval(difference),
        StatJson.value(difference.mean()),
        StatJson.value(difference.sd()),
        StatJson.value(difference.low()),
        StatJson.value(difference.high()),
        (long) difference.count(),
        SimulationResult.SIMULATED);
  }
}
