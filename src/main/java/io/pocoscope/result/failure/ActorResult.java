package io.pocoscope.result.failure;

import io.pocoscope.attribution.Actor;
import io.pocoscope.attribution.Attribution;
import io.pocoscope.attribution.Estimate;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import io.pocoscope.result.column.Result;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Actors' own rates, a row to an actor, or to those that cannot be told apart. */
public final class ActorResult {
  private ActorResult() {}

  public static Result of(Optional<Attribution> found, double level, int limit) {
    List<Estimate> estimates = found.map(Attribution::estimates).orElse(List.of());
    return columns(level).result(estimates.stream().limit(limit).toList());
  }

  static Columns<Estimate> columns(double level) {
    return Columns.<Estimate>none()
        .list(
            "actors",
            Quantity.WORD,
            "The actor as role=address; several where they take part in exactly the same settled"
                + " slots, so that nothing tells them apart.",
            it -> it.unit().actors().stream().map(Actor::label).toList())
        .prose()
        .withNames()
        .count("slots", Quantity.SLOTS, "Settled slots with it.", it -> it.unit().slots())
        .count("failed", Quantity.SLOTS, "Those that failed.", it -> it.unit().failed())
        .share("rate", "How often slots fail by its own doing: the posterior mean.", Estimate::rate)
        .headed("own rate\n%")
        .share(
            "rate_low",
            "Lower bound of the own rate, at --level (0.95 unless given).",
            it -> it.interval().low())
        .forMachines()
        .share(
            "rate_high",
            "Upper bound of the own rate, at --level (0.95 unless given).",
            it -> it.interval().high())
        .forMachines()
        .forPeople(
            String.format(Locale.ROOT, "%.0f %%", 100 * level),
            it -> NumberText.percents(it.interval().low(), it.interval().high()))
        .share("naive_rate", "Failed of its slots, whoever's doing.", it -> it.unit().naiveRate())
        .headed("naive\n%")
        .number(
            "effective_draws",
            Quantity.DRAWS,
            "How many independent draws the sampler's are worth for this rate.",
            Estimate::effective)
        .within(Range.NOT_NEGATIVE)
        .forMachines();
  }
}
