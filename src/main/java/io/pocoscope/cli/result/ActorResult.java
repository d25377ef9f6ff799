package io.pocoscope.cli.result;

import io.pocoscope.attribution.Actor;
import io.pocoscope.attribution.Attribution;
import io.pocoscope.attribution.Estimate;
import io.pocoscope.cli.print.NumberText;
import io.pocoscope.cli.print.Result;
import io.pocoscope.cli.print.ResultColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Actors' own rates, laid out for the printer. */
public final class ActorResult {
  private ActorResult() {}

  public static Result of(Optional<Attribution> found, double level, int limit) {
    List<Estimate> estimates = found.map(Attribution::estimates).orElse(List.of());
    return Result.of(
        columns(level), estimates.stream().limit(limit).map(ActorResult::row).toList());
  }

  private static List<ResultColumn> columns(double level) {
    return List.of(
        ResultColumn.prose("actors"),
        ResultColumn.number("slots"),
        ResultColumn.number("failed"),
        new ResultColumn("rate", "own rate\n%", ResultColumn.Style.PERCENT),
        ResultColumn.forMachines("low"),
        ResultColumn.forMachines("high"),
        ResultColumn.forPeople(String.format(Locale.ROOT, "%.0f %%", 100 * level)),
        new ResultColumn("naive_rate", "naive\n%", ResultColumn.Style.PERCENT),
        ResultColumn.forMachines("effective_draws"));
  }

  private static List<Object> row(Estimate estimate) {
    return Arrays.asList(
        estimate.unit().actors().stream().map(Actor::label).toList(),
        (long) estimate.unit().slots(),
        (long) estimate.unit().failed(),
        estimate.rate(),
        estimate.interval().low(),
        estimate.interval().high(),
        NumberText.percents(estimate.interval().low(), estimate.interval().high()),
        estimate.unit().naiveRate(),
        estimate.effective());
  }
}
