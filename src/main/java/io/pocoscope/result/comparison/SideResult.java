package io.pocoscope.result.comparison;

import io.pocoscope.comparison.Bounds;
import io.pocoscope.comparison.Comparison;
import io.pocoscope.comparison.Estimate;
import io.pocoscope.rate.Rate;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The two rates and their difference, a row to each. */
final class SideResult {
  private SideResult() {}

  /**
   * A row.
   *
   * @param rate of a side; empty of the difference
   * @param estimate the rate, or the difference
   */
  record Line(String side, Optional<Rate> rate, Estimate estimate, String asked) {
    static Line of(String side, Rate rate, String asked) {
      Bounds bounds = new Bounds(rate.interval().low(), rate.interval().high());
      return new Line(
          side, Optional.of(rate), new Estimate(rate.rate().orElse(0), Optional.of(bounds)), asked);
    }

    String shown() {
      return rate.isPresent()
          ? String.format(Locale.ROOT, "%.1f", 100 * estimate.value())
          : PointsText.of(estimate.value());
    }

    String boundsShown() {
      return rate.isPresent()
          ? estimate.bounds().map(it -> NumberText.percents(it.low(), it.high())).orElse("")
          : PointsText.bounds(estimate);
    }
  }

  static Result of(Comparison comparison, Asked asked) {
    return columns(comparison.settings().level())
        .result(
            List.of(
                Line.of("a", comparison.a().total(), asked.a()),
                Line.of("b", comparison.b().total(), asked.b()),
                new Line("b - a", Optional.empty(), comparison.difference(), "")));
  }

  static Columns<Line> columns(double level) {
    return Columns.<Line>none()
        .text("side", Quantity.WORD, "a, b, or b - a: the difference of the rates.", Line::side)
        .shown(it -> it.asked().isEmpty() ? it.side() : it.side() + ": " + it.asked())
        .count("slots", Quantity.SLOTS, "All of the side.", of(Rate::slots))
        .forMachines()
        .count("settled", Quantity.SLOTS, "Completed or failed.", of(Rate::settled))
        .count("failed", Quantity.SLOTS, "Failed, claimed or not.", of(Rate::failed))
        .count(
            "failed_unclaimed",
            Quantity.SLOTS,
            "Failed, and nobody claimed it.",
            of(it -> it.counts().unclaimed()))
        .forMachines()
        .count("pending", Quantity.SLOTS, "Not decided yet.", of(it -> it.counts().pending()))
        .headed("pend-\ning")
        .number(
            "rate",
            Quantity.SHARE,
            "Failed of settled; of b - a the difference of the two.",
            it -> it.estimate().value())
        .within(DifferenceColumns.RANGE)
        .headed("rate\n%")
        .shown(Line::shown)
        .number(
            "rate_low",
            Quantity.SHARE,
            "Lower bound of the rate as failures has it (posterior), or of the difference, at"
                + " --level (0.95 unless given); of a difference nothing where no two clusters of a"
                + " side show how much clusters differ.",
            it -> it.estimate().bounds().map(Bounds::low))
        .within(DifferenceColumns.RANGE)
        .forMachines()
        .number(
            "rate_high",
            Quantity.SHARE,
            "Upper bound of the same.",
            it -> it.estimate().bounds().map(Bounds::high))
        .within(DifferenceColumns.RANGE)
        .forMachines()
        .forPeople(String.format(Locale.ROOT, "%.0f %%", 100 * level), Line::boundsShown)
        .count(
            "clusters",
            Quantity.CLUSTERS,
            "How many requesters have settled slots; nothing where all are unknown.",
            it ->
                it.rate()
                    .filter(rate -> rate.basis().clustering().isPresent())
                    .map(rate -> rate.basis().clusters()))
        .headed("clus-\nters")
        .text(
            "asked",
            Quantity.WORD,
            "Which slots, as it was asked.",
            it -> it.asked().isEmpty() ? Optional.empty() : Optional.of(it.asked()))
        .forMachines();
  }

  private static Function<Line, Optional<Long>> of(Function<Rate, Long> value) {
    return it -> it.rate().map(value);
  }
}
