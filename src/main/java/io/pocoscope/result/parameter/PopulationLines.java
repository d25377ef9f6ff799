package io.pocoscope.result.parameter;

import io.pocoscope.calibration.Bounds;
import io.pocoscope.calibration.EmpiricalLaw;
import io.pocoscope.calibration.IntervalKind;
import io.pocoscope.calibration.Parameter;
import io.pocoscope.calibration.ParameterKind;
import io.pocoscope.calibration.Population;
import io.pocoscope.calibration.Spread;
import io.pocoscope.calibration.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** The laws of the actors' own failure rates, line by line. */
final class PopulationLines {
  private static final String SHARE = "1";

  private PopulationLines() {}

  static List<ParameterLine> of(Population population) {
    List<ParameterLine> lines = new ArrayList<>();
    lines.add(powerLaw(population));
    lines.add(background(population));
    lines.add(beta(population));
    population.empirical().ifPresent(rates -> lines.add(empirical(rates)));
    return lines;
  }

  private static ParameterLine powerLaw(Population population) {
    Population.PowerLaw law = population.powerLaw();
    return ParameterLine.law(
        parameter(
            "power_law.alpha",
            law.alpha(),
            Optional.of(new Bounds(law.low(), law.high(), Optional.of(IntervalKind.CONFIDENCE))),
            "α",
            population.actors(),
            Spread.NONE),
        new ParameterLine.Fit(
            law.logLikelihood(),
            law.aic(),
            population.distance(Population.Law.POWER_LAW),
            Optional.of(population.fits() == Population.Law.POWER_LAW)),
        Optional.of(String.join(" ", population.roles())));
  }

  private static ParameterLine background(Population population) {
    return ParameterLine.of(
        parameter(
            "background",
            population.background(),
            Optional.empty(),
            "",
            population.slots(),
            Spread.NONE));
  }

  private static ParameterLine beta(Population population) {
    Population.FittedBeta beta = population.beta();
    return ParameterLine.law(
        parameter(
            "beta",
            beta.law().mean(),
            Optional.empty(),
            "F_a",
            population.actors(),
            Spread.of(beta.law())),
        new ParameterLine.Fit(
            beta.logLikelihood(),
            beta.aic(),
            population.distance(Population.Law.BETA),
            Optional.of(population.fits() == Population.Law.BETA)),
        Optional.empty());
  }

  private static ParameterLine empirical(EmpiricalLaw rates) {
    String all = rates.rates().stream().map(String::valueOf).collect(Collectors.joining(" "));
    return ParameterLine.of(
            parameter(
                "empirical",
                rates.mean(),
                Optional.empty(),
                "F_a",
                rates.rates().size(),
                Spread.NONE))
        .with(all);
  }

  private static Parameter parameter(
      String name, double value, Optional<Bounds> bounds, String symbol, long n, Spread spread) {
    return new Parameter(
        "population." + name,
        ParameterKind.LAW,
        OptionalDouble.of(value),
        bounds,
        SHARE,
        symbol,
        new Tally(OptionalLong.empty(), n, OptionalLong.empty(), OptionalLong.empty()),
        spread);
  }
}
