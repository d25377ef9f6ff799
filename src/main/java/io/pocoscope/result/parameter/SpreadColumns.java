package io.pocoscope.result.parameter;

import io.pocoscope.calibration.Beta;
import io.pocoscope.calibration.Parameter;
import io.pocoscope.calibration.Quantiles;
import io.pocoscope.calibration.Spread;
import io.pocoscope.calibration.fit.AmountLaw;
import io.pocoscope.calibration.fit.Dispersion;
import io.pocoscope.calibration.fit.GammaPosterior;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import java.util.function.Function;

/** How what a parameter is of spreads, for machines. */
final class SpreadColumns {
  private SpreadColumns() {}

  static Columns<ParameterLine> all() {
    return posterior().and(quantiles()).and(dispersion()).and(gamma()).and(law());
  }

  private static Columns<ParameterLine> gamma() {
    return Columns.<GammaPosterior>none()
        .number(
            "gamma_shape",
            Quantity.ONE,
            "Shape of a gamma distribution: what is known of a mean count.",
            GammaPosterior::shape)
        .within(Range.NOT_NEGATIVE)
        .forMachines()
        .number("gamma_rate", Quantity.ONE, "Rate of that distribution.", GammaPosterior::rate)
        .within(Range.NOT_NEGATIVE)
        .forMachines()
        .text(
            "gamma_of",
            Quantity.WORD,
            "What it is of: the value, or the inverse, 1 over the value.",
            it -> it.ofInverse() ? "inverse" : "value")
        .forMachines()
        .fromOptional(it -> it.numbers().map(Parameter::spread).flatMap(Spread::gamma));
  }

  private static Columns<ParameterLine> law() {
    return Columns.<AmountLaw>none()
        .text(
            "law",
            Quantity.WORD,
            "The law that fits the amounts above nought best: log_normal, gamma, or constant where"
                + " all are the same.",
            it -> it.family().label())
        .forMachines()
        .number(
            "law_a",
            Quantity.ONE,
            "Its first parameter: mu of the logarithm, the shape of a gamma law, or the constant"
                + " itself.",
            AmountLaw::a)
        .forMachines()
        .number(
            "law_b",
            Quantity.ONE,
            "Its second parameter: sigma of the logarithm, or the scale of a gamma law, in the"
                + " unit of the amounts.",
            AmountLaw::b)
        .within(Range.NOT_NEGATIVE)
        .forMachines()
        .proportion("zeros", "The share of amounts that are nought.", AmountLaw::zeros)
        .forMachines()
        .fromOptional(it -> it.numbers().map(Parameter::spread).flatMap(Spread::law));
  }

  private static Columns<ParameterLine> posterior() {
    return size(
            "posterior_a",
            "First parameter of a beta distribution: what is known of a rate or share, or the law"
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
