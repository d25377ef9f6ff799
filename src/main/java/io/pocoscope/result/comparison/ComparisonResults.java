package io.pocoscope.result.comparison;

import io.pocoscope.comparison.ComparisonSettings;
import io.pocoscope.result.column.Described;
import java.util.List;

/** The results of this room. */
public final class ComparisonResults {
  private static final double LEVEL = ComparisonSettings.usual().level();

  private ComparisonResults() {}

  public static List<Described> all() {
    return List.of(
        new Described(
            "compared_rates",
            "The failure rates of two sets of slots and their difference, a row to each.",
            "compare",
            SideResult.columns(LEVEL).are()),
        new Described(
            "compared_parts",
            "The difference of two failure rates taken apart, a row to a role.",
            "compare",
            PartResult.columns(LEVEL).are()),
        new Described(
            "compared_movers",
            "Who moved the failure rate most, a row to an actor in a role.",
            "compare",
            MoverResult.columns().are()),
        new Described(
            "compared_causes",
            "Causes of failures side by side, a row to a cause.",
            "compare",
            CauseChangeResult.columns(LEVEL).are()));
  }
}
