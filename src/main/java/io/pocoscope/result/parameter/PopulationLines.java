package io.pocoscope.result.parameter;

import io.pocoscope.calibration.Beta;
import io.pocoscope.calibration.EmpiricalLaw;
import io.pocoscope.calibration.IntervalKind;
import io.pocoscope.calibration.Parameter;
import io.pocoscope.calibration.ParameterKind;
import io.pocoscope.calibration.Population;
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
            OptionalDouble.of(law.low()),
            OptionalDouble.of(law.high()),
            "α",
            population.actors(),
            Optional.empty()),
        new ParameterLine.Fit(
            law.logLikelihood(),
            law.aic(),
            population.distance(Population.Law.POWER_LAW),
            population.fits() == Population.Law.POWER_LAW),
        Optional.of(String.join(" ", population.roles())));
  }

  private static ParameterLine background(Population population) {
    return ParameterLine.of(
        parameter("background", population.background(), "", population.slots(), Optional.empty()));
  }

  private static ParameterLine beta(Population population) {
    Population.FittedBeta beta = population.beta();
    return ParameterLine.law(
        parameter("beta", beta.law().mean(), "F_a", population.actors(), Optional.of(beta.law())),
        new ParameterLine.Fit(
            beta.logLikelihood(),
            beta.aic(),
            population.distance(Population.Law.BETA),
            population.fits() == Population.Law.BETA),
        Optional.empty());
  }

  private static ParameterLine empirical(EmpiricalLaw rates) {
    String all = rates.rates().stream().map(String::valueOf).collect(Collectors.joining(" "));
    return ParameterLine.of(
            parameter("empirical", rates.mean(), "F_a", rates.rates().size(), Optional.empty()))
        .with(all);
  }

  private static Parameter parameter(
      String name, double value, String symbol, long n, Optional<Beta> law) {
    return parameter(name, value, OptionalDouble.empty(), OptionalDouble.empty(), symbol, n, law);
  }

  private static Parameter parameter(
      String name,
      double value,
      OptionalDouble low,
      OptionalDouble high,
      String symbol,
      long n,
      Optional<Beta> law) {
    return new Parameter(
        "population." + name,
        ParameterKind.LAW,
        OptionalDouble.of(value),
        low,
        high,
        low.isPresent() ? Optional.of(IntervalKind.CONFIDENCE) : Optional.empty(),
        SHARE,
        symbol,
        OptionalLong.empty(),
        n,
        OptionalLong.empty(),
        law,
        Optional.empty(),
        Optional.empty());
  }
}
