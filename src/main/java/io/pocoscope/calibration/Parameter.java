package io.pocoscope.calibration;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One value that was observed.
 *
 * @param name such as {@code failure_rate.category.XS}
 * @param kind what the value is
 * @param value of a rate, failed of settled; of an amount, its mean
 * @param low of a rate or a mean count, the lower end of its interval; of an amount, its 5 %
 *     quantile
 * @param high likewise, 95 % for amounts
 * @param interval what the bounds are; none where there are none, or a file does not say
 * @param unit RLC, seconds, slots …; {@code 1} for shares
 * @param symbol as in the models' formulas
 * @param k how many of the n; none for amounts
 * @param n how many were looked at
 * @param censored slots not decided yet, which are not among the n; only for failure rates
 * @param posterior what is known of a rate, clusters allowed for
 * @param quantiles of amounts
 * @param dispersion of counts
 */
public record Parameter(
    String name,
    ParameterKind kind,
    OptionalDouble value,
    OptionalDouble low,
    OptionalDouble high,
    Optional<IntervalKind> interval,
    String unit,
    String symbol,
    OptionalLong k,
    long n,
    OptionalLong censored,
    Optional<Beta> posterior,
    Optional<Quantiles> quantiles,
    Optional<Dispersion> dispersion) {

  /** A share of n. */
  static Parameter share(String name, long k, long n) {
    return new Parameter(
        name,
        ParameterKind.SHARE,
        OptionalDouble.of((double) k / n),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        "1",
        "",
        OptionalLong.of(k),
        n,
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** An amount that spreads. */
  static Parameter amount(
      String name, String unit, String symbol, long n, double mean, Quantiles quantiles) {
    return new Parameter(
        name,
        ParameterKind.AMOUNT,
        OptionalDouble.of(mean),
        OptionalDouble.of(quantiles.q05()),
        OptionalDouble.of(quantiles.q95()),
        Optional.of(IntervalKind.QUANTILES),
        unit,
        symbol,
        OptionalLong.empty(),
        n,
        OptionalLong.empty(),
        Optional.empty(),
        Optional.of(quantiles),
        Optional.empty());
  }

  /** A mean count per something. */
  static Parameter count(
      String name,
      String unit,
      String symbol,
      long k,
      long n,
      double low,
      double high,
      Optional<Dispersion> dispersion) {
    return new Parameter(
        name,
        ParameterKind.MEAN_COUNT,
        OptionalDouble.of((double) k / n),
        OptionalDouble.of(low),
        OptionalDouble.of(high),
        Optional.of(IntervalKind.POSTERIOR),
        unit,
        symbol,
        OptionalLong.of(k),
        n,
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty(),
        dispersion);
  }
}
