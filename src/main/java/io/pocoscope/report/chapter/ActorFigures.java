package io.pocoscope.report.chapter;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.attribution.Actor;
import io.pocoscope.attribution.Attribution;
import io.pocoscope.attribution.Estimate;
import io.pocoscope.report.Block;
import io.pocoscope.report.chart.Axis;
import io.pocoscope.report.chart.IntervalChart;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.NamedResult;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Own rates: each of a few, and how those of all others spread. */
final class ActorFigures {
  /** Names beyond so many of one line are only counted. */
  private static final int NAMES = 3;

  /** Of fewer failures nobody can say who is behind the most. */
  private static final double FEW = 3;

  private ActorFigures() {}

  /**
   * Those whose doing most failures are.
   *
   * @param named at least one, the one whose doing most are first
   */
  static Block named(List<Estimate> named, Attribution found, Pocoscope poco) {
    Called called = called(named, poco);
    double most =
        named.stream()
            .mapToDouble(it -> Math.max(it.interval().high(), it.unit().naiveRate()))
            .max()
            .orElse(1);
    Estimate first = named.get(0);
    return new Block.Figure(
        "own-rates",
        finding(first, found, called),
        String.format(
            Locale.ROOT,
            "Share of slots that fail by an actor's own doing, of %s: the %d of %s with the most"
                + " failures that are their own doing, as far as that can be told (its posterior"
                + " mean), the greatest first. The naive rate is that of all its slots that failed,"
                + " whoever's doing.",
            Say.count(found.slots(), "settled slot"),
            named.size(),
            Say.count(found.estimates().size(), "actor")),
        "The scale is linear and begins at 0; rings: naive rates.",
        new IntervalChart(
            named.stream().map(it -> row(it, called)).toList(),
            Axis.ofShares(Math.min(1, most), 4),
            "share of its settled slots",
            "own rate (posterior mean) with its 95 % interval",
            Optional.of("naive rate: failed of its slots"),
            OptionalDouble.empty()),
        numbers(named, poco));
  }

  private static String finding(Estimate first, Attribution found, Called called) {
    return first.blame().expected() < FEW
        ? String.format(
            Locale.ROOT,
            "Too few failures to tell whose doing they are: of %s, at most about %s are that of one"
                + " actor",
            Say.count(found.failed()),
            expected(first))
        : String.format(
            Locale.ROOT,
            "More failures are the doing of %s than of anybody else: about %s of %s",
            String.join(", ", names(first, called)),
            expected(first),
            Say.count(found.failed()));
  }

  private static IntervalChart.Row row(Estimate estimate, Called called) {
    return new IntervalChart.Row(
        names(estimate, called),
        List.of(
            String.format(
                Locale.ROOT,
                "own rate %s (%s), naive %s",
                Say.percent(estimate.rate()),
                Say.interval(estimate.interval()),
                Say.percent(estimate.unit().naiveRate())),
            String.format(
                Locale.ROOT,
                "own doing: %s of %s failed, of %s",
                expected(estimate),
                Say.count(estimate.unit().failed()),
                Say.count(estimate.unit().slots(), "slot"))),
        estimate.rate(),
        estimate.interval().low(),
        estimate.interval().high(),
        OptionalDouble.of(estimate.unit().naiveRate()));
  }

  private static List<String> names(Estimate estimate, Called called) {
    List<Actor> actors = estimate.unit().actors();
    if (actors.size() <= NAMES) {
      return actors.stream().map(called::actor).toList();
    }
    return List.of(
        called.actor(actors.get(0)),
        called.actor(actors.get(1)),
        "and " + (actors.size() - 2) + " others in the same slots");
  }

  private static String expected(Estimate estimate) {
    return String.format(Locale.ROOT, "%.1f", estimate.blame().expected());
  }

  private static Result numbers(List<Estimate> named, Pocoscope poco) {
    return NamedResult.of(
        Columns.<Estimate>none()
            .list(
                "actors",
                Quantity.WORD,
                "The actor as role=address; several where nothing tells them apart.",
                it -> it.unit().actors().stream().map(Actor::label).toList())
            .prose()
            .withNames()
            .count("slots", Quantity.SLOTS, "Settled slots with it.", it -> it.unit().slots())
            .count("failed", Quantity.SLOTS, "Those that failed.", it -> it.unit().failed())
            .number(
                "own_doing",
                Quantity.SLOTS,
                "How many of these are its own doing: the posterior mean.",
                it -> it.blame().expected())
            .shown(ActorFigures::expected)
            .headed("own doing")
            .share("rate", "Its own rate: the posterior mean.", Estimate::rate)
            .headed("own rate %")
            .share("rate_low", "Lower bound, 95 %.", it -> it.interval().low())
            .headed("from %")
            .share("rate_high", "Upper bound, 95 %.", it -> it.interval().high())
            .headed("to %")
            .share(
                "naive_rate", "Failed of its slots, whoever's doing.", it -> it.unit().naiveRate())
            .headed("naive %")
            .result(named),
        poco);
  }

  /** Which of them nothing tells apart. */
  static Optional<Block> together(List<Estimate> named, Pocoscope poco) {
    List<Estimate> several = named.stream().filter(it -> it.unit().actors().size() > 1).toList();
    Called called = called(several, poco);
    return several.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Points(
                several.stream()
                    .map(
                        it ->
                            "Nothing tells apart, as they take part in the same slots: "
                                + String.join(", ", names(it, called)))
                    .toList()));
  }

  private static Called called(List<Estimate> estimates, Pocoscope poco) {
    return Called.of(
        poco,
        estimates.stream()
            .map(it -> it.unit().actors())
            .flatMap(Collection::stream)
            .map(Actor::address)
            .distinct()
            .toList());
  }
}
