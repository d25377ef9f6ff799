package io.pocoscope.cli.market;

import io.pocoscope.market.BadMarketInput;
import io.pocoscope.market.MarketSettings;
import io.pocoscope.market.RateLaw;
import io.pocoscope.market.Threat;
import io.pocoscope.result.column.Remark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Every combination of the values that are swept over, beside the options that were given. */
final class SweepGrid {
  private static final long MOST_POINTS = 100_000;

  private final List<SweepAxis> axes;
  private final List<String> given = new ArrayList<>();
  private final IDefaultValueProvider defaults;
  private final Optional<RateLaw> observed;

  /**
   * A point of the grid.
   *
   * @param values what is swept over, in the order of the axes
   */
  record Point(Map<String, String> values, MarketSettings settings, Threat.Terms terms) {}

  /**
   * Of a command line.
   *
   * @param observed the assets' failure rates, instead of those that were given
   * @throws BadMarketInput if an axis is no parameter of the market, or there are too many points
   */
  SweepGrid(
      List<SweepAxis> axes,
      ParseResult parsed,
      IDefaultValueProvider defaults,
      Optional<RateLaw> observed) {
    this.axes = List.copyOf(axes);
    this.defaults = defaults;
    this.observed = observed;
    CommandSpec spec = CommandSpec.forAnnotatedObject(new ModelOptions());
    requireParameters(spec);
    for (OptionSpec option : spec.options()) {
      boolean swept =
          axes.stream().anyMatch(axis -> List.of(option.names()).contains("--" + axis.name()));
      if (!swept && parsed.hasMatchedOption(option.longestName())) {
        String value = parsed.matchedOption(option.longestName()).originalStringValues().get(0);
        given.add(
            option.arity().max() == 0 ? option.longestName() : option.longestName() + "=" + value);
      }
    }
  }

  private void requireParameters(CommandSpec spec) {
    for (SweepAxis axis : axes) {
      OptionSpec option = spec.findOption("--" + axis.name());
      if (option == null || option.arity().max() == 0) {
        throw new BadMarketInput(
            "--sweep %s: that is no parameter of the market: stake, penalty, reward, target,"
                + " assets, max-assets, k, arrival-every, alpha, tasks, attackers and so on",
            axis.name());
      }
    }
    // An option may have two names.
    long distinct =
        axes.stream()
            .map(axis -> spec.findOption("--" + axis.name()).longestName())
            .distinct()
            .count();
    double points =
        axes.stream().mapToDouble(axis -> axis.values().size()).reduce(1, (a, b) -> a * b);
    if (distinct < axes.size() || points > MOST_POINTS) {
      throw new BadMarketInput(
          "--sweep: each parameter once, and at most %d points of the grid", MOST_POINTS);
    }
  }

  /**
   * The points that can work, the last axis going first.
   *
   * @param leftOut told of those that cannot, and why
   * @throws BadMarketInput if none can, or a value is no such value at all
   */
  List<Point> points(Consumer<Remark> leftOut) {
    List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
    for (SweepAxis axis : axes) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> one : all) {
        for (String value : axis.values()) {
          Map<String, String> more = new LinkedHashMap<>(one);
          more.put(axis.name(), value);
          longer.add(more);
        }
      }
      all = longer;
    }
    List<String> whyNot = new ArrayList<>();
    List<Point> points = new ArrayList<>();
    for (Map<String, String> values : all) {
      try {
        points.add(point(values));
      } catch (ParameterException unreadable) {
        throw new BadMarketInput("--sweep %s: %s", shown(values), unreadable.getMessage());
      } catch (BadMarketInput cannotWork) {
        whyNot.add(String.format(Locale.ROOT, "%s: %s", shown(values), cannotWork.getMessage()));
      }
    }
    if (points.isEmpty()) {
      throw new BadMarketInput("--sweep: no point can work; %s", whyNot.get(0));
    }
    tell(whyNot, leftOut);
    return points;
  }

  private static void tell(List<String> whyNot, Consumer<Remark> leftOut) {
    if (!whyNot.isEmpty()) {
      leftOut.accept(
          Remark.caveat(
                  "points_left_out",
                  "%d points cannot work and are left out; %s",
                  whyNot.size(),
                  whyNot.get(0))
              .with("points", whyNot.size()));
    }
  }

  private Point point(Map<String, String> values) {
    List<String> arguments = new ArrayList<>(given);
    values.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    ModelOptions model = new ModelOptions();
    new CommandLine(model)
        .setDefaultValueProvider(defaults)
        .parseArgs(arguments.toArray(String[]::new));
    return new Point(values, model.settings(observed), model.terms());
  }

  private static String shown(Map<String, String> values) {
    return String.join(
        " ", values.entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()).toList());
  }
}
