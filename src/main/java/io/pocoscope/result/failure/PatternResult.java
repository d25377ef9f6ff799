package io.pocoscope.result.failure;

import io.pocoscope.pattern.Item;
import io.pocoscope.pattern.Pattern;
import io.pocoscope.pattern.PatternTable;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import io.pocoscope.result.column.Result;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Who and what is over-represented among failures, a row to a combination. */
public final class PatternResult {
  private PatternResult() {}

  /**
   * Combinations.
   *
   * @param wide whether tables have room for what was folded into them
   * @param limit how many rows at the most
   */
  public static Result of(PatternTable table, boolean wide, int limit) {
    List<Pattern> shown = table.patterns().stream().limit(limit).toList();
    return columns(wide, table.settings().level())
        .result(shown)
        .noted(PatternNotes.of(table, shown.size()));
  }

  static Columns<Pattern> columns(boolean wide, double level) {
    return found(wide).and(lifts(level)).and(tests());
  }

  private static Columns<Pattern> found(boolean wide) {
    return Columns.<Pattern>none()
        .list(
            "items",
            Quantity.WORD,
            "The combination: each item is a role or a property, and who or what has it.",
            it -> labels(it.items()))
        .prose()
        .withNames()
        .list(
            "folded",
            Quantity.WORD,
            "Items that the same slots have too, and that say nothing more.",
            it -> labels(it.folded()))
        .prose()
        .headed(wide ? "folded" : "")
        .withNames()
        .count("n", Quantity.SLOTS, "Settled slots with all items.", it -> it.finding().n())
        .count("k", Quantity.SLOTS, "Those of them that are hits.", it -> it.finding().k())
        .share("support", "n of all settled slots.", it -> it.finding().support())
        .headed("support\n%")
        .share("confidence", "k of n.", it -> it.finding().confidence())
        .headed("conf.\n%");
  }

  private static Columns<Pattern> lifts(double level) {
    return Columns.<Pattern>none()
        .number(
            "lift",
            Quantity.ONE,
            "How many times more often than all settled slots these are hits.",
            it -> it.finding().lift())
        .within(Range.NOT_NEGATIVE)
        .shown(it -> twoDigits(it.finding().lift()))
        .number(
            "lift_low",
            Quantity.ONE,
            "Lower bound of lift, 95 %.",
            it -> it.finding().liftLow(level))
        .within(Range.NOT_NEGATIVE)
        .forMachines()
        .number(
            "lift_high",
            Quantity.ONE,
            "Upper bound of lift, 95 %.",
            it -> it.finding().liftHigh(level))
        .within(Range.NOT_NEGATIVE)
        .forMachines()
        .forPeople(
            String.format(Locale.ROOT, "%.0f %%", 100 * level),
            it ->
                String.format(
                    Locale.ROOT,
                    "%.2f–%.2f",
                    it.finding().liftLow(level),
                    it.finding().liftHigh(level)))
        .number(
            "odds_ratio",
            Quantity.ONE,
            "Odds of a hit with these items over those without; infinite where no hit is without"
                + " them, or all slots with them are hits; nothing for nothing over nothing.",
            it -> it.finding().oddsRatio())
        .within(Range.NOT_NEGATIVE)
        .shown(it -> twoDigits(it.finding().oddsRatio()))
        .headed("odds\nratio");
  }

  private static Columns<Pattern> tests() {
    return Columns.<Pattern>none()
        .proportion(
            "p",
            "Fisher's exact test, two-sided, of hits being as frequent with these items as without;"
                + " slots are taken for independent.",
            Pattern::p)
        .shown(it -> NumberText.probability(it.p()))
        .proportion(
            "q",
            "Benjamini and Hochberg's q: share of false findings to expect among all combinations"
                + " tested, shown or not, with a p no greater.",
            Pattern::q)
        .shown(it -> NumberText.probability(it.q()));
  }

  private static List<String> labels(List<Item> items) {
    return items.stream().map(Item::label).toList();
  }

  private static Object twoDigits(OptionalDouble value) {
    if (value.isEmpty()) {
      return OptionalDouble.empty();
    }
    double number = value.getAsDouble();
    return Double.isInfinite(number) ? "∞" : String.format(Locale.ROOT, "%.2f", number);
  }
}
