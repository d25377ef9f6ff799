package io.pocoscope.result.parameter;

import io.pocoscope.calibration.Beta;
import io.pocoscope.calibration.Dispersion;
import io.pocoscope.calibration.Parameter;
import io.pocoscope.calibration.Quantiles;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import java.util.function.Function;

/** How what a parameter is of spreads, for machines. */
final class SpreadColumns {
  private SpreadColumns() {}

  static Columns<ParameterLine> all() {
    return posterior().and(quantiles()).and(dispersion());
  }

  private static Columns<ParameterLine> posterior() {
    return size(
            "posterior_a",
            "First parameter of a beta distribution: what is known of a rate, or the law"
                + " population.beta.",
            Beta::a)
        .and(size("posterior_b", "Second parameter of that distribution.", Beta::b))
        .fromOptional(it -> it.numbers().flatMap(Parameter::posterior));
  }

  private static Columns<Beta> size(String key, String meaning, Function<Beta, Double> value) {
    return Columns.<Beta>none()
        .number(key, Quantity.ONE, meaning, value)
        .within(Range.NOT_NEGATIVE)
        .forMachines();
  }

  private static Columns<ParameterLine> quantiles() {
    return quantile("least", "Least of the amounts.", Quantiles::least)
        .and(quantile("q05", "5 % of the amounts are no greater.", Quantiles::q05))
        .and(quantile("q25", "At least 25 % of the amounts are no greater.", Quantiles::q25))
        .and(quantile("q50", "Half of the amounts are no greater.", Quantiles::q50))
        .and(quantile("q75", "At least 75 % of the amounts are no greater.", Quantiles::q75))
        .and(quantile("q95", "At least 95 % of the amounts are no greater.", Quantiles::q95))
        .and(quantile("greatest", "Greatest of the amounts.", Quantiles::greatest))
        .fromOptional(it -> it.numbers().flatMap(Parameter::quantiles));
  }

  private static Columns<Quantiles> quantile(
      String key, String meaning, Function<Quantiles, Double> value) {
    return Columns.<Quantiles>none()
        .number(key, Quantity.UNIT_OF_ROW, meaning, value)
        .forMachines();
  }

  private static Columns<ParameterLine> dispersion() {
    return Columns.<Dispersion>none()
        .number(
            "dispersion",
            Quantity.ONE,
            "Variance of the counts over their mean; 1 for a Poisson process.",
            Dispersion::ratio)
        .within(Range.NOT_NEGATIVE)
        .forMachines()
        .number(
            "negative_binomial_size",
            Quantity.ONE,
            "Size of the likeliest negative binomial, whose variance is mean + mean²/size; nothing"
                + " where a Poisson's is as likely.",
            Dispersion::size)
        .within(Range.NOT_NEGATIVE)
        .forMachines()
        .proportion(
            "dispersion_p",
            "p of the test against Poisson: how often its counts would make the negative binomial"
                + " so much likelier; 1 where they are not over-dispersed.",
            Dispersion::p)
        .forMachines()
        .fromOptional(it -> it.numbers().flatMap(Parameter::dispersion));
  }
}
