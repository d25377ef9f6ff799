package io.pocoscope.result.market;

import io.pocoscope.market.Measure;
import io.pocoscope.market.Summary;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn.Style;
import java.util.List;

/** A sweep for people: what is swept over, and the measures that matter most. */
public final class SweepTable {
  private SweepTable() {}

  /**
   * Such a table.
   *
   * @param axes the names of what is swept over
   */
  public static Result of(List<String> axes, List<SweepLine> lines) {
    Columns<SweepLine> columns = Columns.none();
    for (String axis : axes) {
      columns = columns.forPeople(axis, it -> it.values().get(axis));
    }
    columns = columns.and(MarketColumns.scheme(it -> it.key().scheme())).styled(Style.NUMBER);
    for (Measure measure : List.of(Measure.FAILURE_RATE_PRINTED, Measure.FAILURE_RATE_LAST)) {
      columns = columns.forPeople(heading(measure), it -> StatText.spread(summary(it, measure)));
    }
    for (Measure measure : List.of(Measure.REMOVED, Measure.PRECISION, Measure.RECALL)) {
      columns =
          columns.forPeople(heading(measure), it -> StatText.number(summary(it, measure).mean()));
    }
    return columns.result(lines);
  }

  private static String heading(Measure measure) {
    return measure.title().replace(", ", ",\n");
  }

  private static Summary summary(SweepLine line, Measure measure) {
    return line.cell().summary(measure, line.key().level());
  }
}
