package io.pocoscope.result.market;

import io.pocoscope.market.Measure;
import io.pocoscope.market.Threat;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import java.util.List;

/** A sweep in rows, one to a point and scheme: what was played, and what came of it. */
public final class SweepResult {
  private static final Columns<SweepKey> KEYS = SweepKeyColumns.all();
  private static final Columns<SweepLine> COLUMNS =
      KEYS.<SweepLine>from(SweepLine::key)
          .and(measures())
          .and(attack())
          .and(MarketColumns.simulated());

  private SweepResult() {}

  public static Result of(List<SweepLine> lines) {
    return COLUMNS.result(lines);
  }

  /** What tells a row from others: what stands in the first columns. */
  public static List<Object> key(SweepKey key) {
    return KEYS.result(List.of(key)).rows().get(0);
  }

  /** How many columns tell what was played. */
  public static int keys() {
    return KEYS.are().size();
  }

  public static List<ResultColumn> columns() {
    return COLUMNS.are();
  }

  private static Columns<SweepLine> measures() {
    Columns<SweepLine> columns = Columns.none();
    for (Measure measure : Measure.values()) {
      columns =
          columns.and(
              SummaryColumns.of(measure).from(it -> it.cell().summary(measure, it.key().level())));
    }
    return columns;
  }

  private static Columns<SweepLine> attack() {
    return Effect.RUINED
        .alone()
        .and(Effect.LOST.alone())
        .and(Effect.HARM.alone())
        .and(Effect.COST.alone())
        .<SweepLine>fromOptional(SweepLine::threat)
        .number(
            "profit",
            Quantity.RLC,
            "What ruined assets are worth to the attackers, less what these lose.",
            line -> line.threat().map(it -> profit(it, line.key().terms().gain())));
  }

  private static double profit(Threat threat, double gain) {
    return gain * threat.extra().mean().orElseThrow() - threat.lost().mean().orElseThrow();
  }
}
