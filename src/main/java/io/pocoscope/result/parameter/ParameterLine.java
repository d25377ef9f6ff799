package io.pocoscope.result.parameter;

import io.pocoscope.calibration.Parameter;
import io.pocoscope.calibration.fit.AmountLaw;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A line of a parameter set: a parameter, a law of the population, or where all of it comes from.
 *
 * @param fit how well a law fits, of the population or of amounts
 * @param text what is no number
 */
record ParameterLine(
    String name, Optional<Parameter> numbers, Optional<Fit> fit, Optional<Object> text) {

  /**
   * How well a law fits.
   *
   * @param aic Akaike's criterion: less is better
   * @param distance from the rates or amounts themselves, in [0, 1]
   * @param best of two laws of the population, whether it is the one that fits
   */
  record Fit(double logLikelihood, double aic, OptionalDouble distance, Optional<Boolean> best) {
    static Fit of(AmountLaw.Fit fit) {
      return new Fit(
          fit.logLikelihood(), fit.aic(), OptionalDouble.of(fit.distance()), Optional.empty());
    }
  }

  static ParameterLine of(Parameter parameter) {
    return new ParameterLine(
        parameter.name(),
        Optional.of(parameter),
        parameter.spread().law().flatMap(AmountLaw::fit).map(Fit::of),
        Optional.empty());
  }

  static ParameterLine law(Parameter parameter, Fit fit, Optional<Object> text) {
    return new ParameterLine(parameter.name(), Optional.of(parameter), Optional.of(fit), text);
  }

  ParameterLine with(Object aText) {
    return new ParameterLine(name, numbers, fit, Optional.of(aText));
  }

  static ParameterLine told(String name, Object text) {
    return new ParameterLine(name, Optional.empty(), Optional.empty(), Optional.of(text));
  }
}
