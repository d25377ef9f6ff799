package io.pocoscope.cli.failure;

import io.pocoscope.cli.print.NumberText;
import io.pocoscope.cli.print.Result;
import io.pocoscope.cli.print.ResultColumn;
import io.pocoscope.pattern.Finding;
import io.pocoscope.pattern.Item;
import io.pocoscope.pattern.Pattern;
import io.pocoscope.pattern.PatternTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Combinations, laid out for the printer. */
final class PatternResult {
  private PatternResult() {}

  static Result of(PatternTable table, boolean wide) {
    double level = table.settings().level();
    List<List<Object>> rows =
        table.patterns().stream().map(pattern -> row(pattern, level)).toList();
    return Result.of(columns(wide, level), rows);
  }

  private static List<ResultColumn> columns(boolean wide, double level) {
    return List.of(
        ResultColumn.prose("items"),
        new ResultColumn("folded", wide ? "folded" : "", ResultColumn.Style.PROSE),
        ResultColumn.number("n"),
        ResultColumn.number("k"),
        new ResultColumn("support", "support\n%", ResultColumn.Style.PERCENT),
        new ResultColumn("confidence", "conf.\n%", ResultColumn.Style.PERCENT),
        ResultColumn.forMachines("lift"),
        ResultColumn.forMachines("lift_low"),
        ResultColumn.forMachines("lift_high"),
        ResultColumn.forPeople("lift"),
        ResultColumn.forPeople(String.format(Locale.ROOT, "%.0f %%", 100 * level)),
        ResultColumn.forMachines("odds_ratio"),
        ResultColumn.forPeople("odds\nratio"),
        ResultColumn.forMachines("p"),
        ResultColumn.forMachines("q"),
        ResultColumn.forPeople("p"),
        ResultColumn.forPeople("q"));
  }

  private static List<Object> row(Pattern pattern, double level) {
    Finding finding = pattern.finding();
    List<Object> row = new ArrayList<>();
    row.add(pattern.items().stream().map(Item::label).toList());
    row.add(pattern.folded().stream().map(Item::label).toList());
    row.add(finding.n());
    row.add(finding.k());
    row.add(finding.support());
    row.add(finding.confidence());
    row.add(orNothing(finding.lift()));
    row.add(finding.liftLow(level));
    row.add(finding.liftHigh(level));
    row.add(twoDigits(finding.lift()));
    row.add(
        String.format(Locale.ROOT, "%.2f–%.2f", finding.liftLow(level), finding.liftHigh(level)));
    row.add(orNothing(finding.oddsRatio()));
    row.add(twoDigits(finding.oddsRatio()));
    row.add(pattern.p());
    row.add(pattern.q());
    row.add(NumberText.probability(pattern.p()));
    row.add(NumberText.probability(pattern.q()));
    return row;
  }

  private static Object orNothing(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private static Object twoDigits(OptionalDouble value) {
    if (value.isEmpty()) {
      return null;
    }
    double number = value.getAsDouble();
    return Double.isInfinite(number) ? "∞" : String.format(Locale.ROOT, "%.2f", number);
  }
}
