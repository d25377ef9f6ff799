package io.pocoscope.result.market;

import io.pocoscope.market.PlayedCell;
import io.pocoscope.market.Removal;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Kind;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import io.pocoscope.result.column.Result;
import java.util.ArrayList;
import java.util.List;

/** Who had to leave a simulated market, and when: a row to an asset that had to. */
public final class RemovalResult {
  private RemovalResult() {}

  record Line(PlayedCell cell, int run, Removal removal) {}

  public static Result of(List<PlayedCell> cells) {
    List<Line> lines = new ArrayList<>();
    for (PlayedCell cell : cells) {
      for (int i = 0; i < cell.runs().size(); i++) {
        int run = i;
        cell.runs()
            .get(run)
            .ifPresent(
                result -> result.removals().forEach(it -> lines.add(new Line(cell, run, it))));
      }
    }
    return columns().result(lines);
  }

  static Columns<Line> columns() {
    return MarketColumns.<Line>scheme(it -> it.cell().cell().scheme())
        .column("run", Kind.WHOLE, Quantity.ID, "The number of the run, from 0.", Line::run)
        .within(Range.NOT_NEGATIVE)
        .and(removal().from(Line::removal))
        .and(MarketColumns.simulated());
  }

  private static Columns<Removal> removal() {
    return Columns.<Removal>none()
        .count("task", Quantity.TASKS, "After how many tasks.", Removal::task)
        .column(
            "asset",
            Kind.WHOLE,
            Quantity.ID,
            "The number of the asset, from 0, in the order of their coming.",
            Removal::asset)
        .within(Range.NOT_NEGATIVE)
        .proportion("failure_rate", "How often it fails by itself.", Removal::rate)
        .flag("unreliable", "Whether that is above the individual target.", Removal::unreliable)
        .flag("attacker", "Whether it failed on purpose.", Removal::attacker)
        .count("tasks", Quantity.TASKS, "Tasks that it took part in.", Removal::tasks)
        .count("failures", Quantity.TASKS, "Those that failed, by whomever.", Removal::failures);
  }
}
