package io.pocoscope.calibration;

import io.pocoscope.calibration.fit.AmountLaw;
import io.pocoscope.calibration.fit.Dispersion;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One value that was observed.
 *
 * @param name such as {@code failure_rate.category.XS}
 * @param kind what the value is
 * @param value of a rate, failed of settled; of an amount, its mean
 * @param bounds of a value, its interval; of amounts, their 5 % and 95 % quantiles; none where
 *     nothing tells how sure it is
 * @param unit RLC, s, slots …; {@code 1} for shares
 * @param symbol as in the models' formulas
 * @param tally what it was counted from
 * @param spread what is known of it, or how the amounts spread
 */
public record Parameter(
    String name,
    ParameterKind kind,
    OptionalDouble value,
    Optional<Bounds> bounds,
    String unit,
    String symbol,
    Tally tally,
    Spread spread) {

  public OptionalDouble low() {
    return bounds.map(Bounds::low).map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }

  public OptionalDouble high() {
    return bounds.map(Bounds::high).map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }

  /** What the bounds are; none where there are none, or a file does not say. */
  public Optional<IntervalKind> interval() {
    return bounds.flatMap(Bounds::kind);
  }

  /** How many of the n; none for amounts. */
  public OptionalLong k() {
    return tally.k();
  }

  /** How many were looked at. */
  public long n() {
    return tally.n();
  }

  public OptionalLong censored() {
    return tally.censored();
  }

  /** What is known of a rate or a share, clusters allowed for. */
  public Optional<Beta> posterior() {
    return spread.posterior();
  }

  public Optional<Quantiles> quantiles() {
    return spread.quantiles();
  }

  public Optional<Dispersion> dispersion() {
    return spread.dispersion();
  }

  /** An amount that spreads. */
  static Parameter amount(
      String name,
      String unit,
      String symbol,
      Tally tally,
      double mean,
      Quantiles quantiles,
      AmountLaw law) {
    return new Parameter(
        name,
        ParameterKind.AMOUNT,
        OptionalDouble.of(mean),
        Optional.of(Bounds.of(IntervalKind.QUANTILES, quantiles.q05(), quantiles.q95())),
        unit,
        symbol,
        tally,
        Spread.of(quantiles, law));
  }
}
