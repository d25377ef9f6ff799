package io.pocoscope.calibration;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One value that was observed.
 *
 * @param name such as {@code failure_rate.category.XS}
 * @param value of a rate, failed of settled; of an amount, its mean
 * @param low of a rate or a mean count, the lower end of its interval; of an amount, its 5 %
 *     quantile
 * @param high likewise, 95 % for amounts
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
    OptionalDouble value,
    OptionalDouble low,
    OptionalDouble high,
    String unit,
    String symbol,
    OptionalLong k,
    long n,
    OptionalLong censored,
    Optional<Beta> posterior,
    Optional<Quantiles> quantiles,
    Optional<Dispersion> dispersion) {

  /** A share of n; how sure it is depends on who makes the slots, so that it has no interval. */
  static Parameter share(String name, long k, long n) {
    return new Parameter(
        name,
        OptionalDouble.of((double) k / n),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
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
        OptionalDouble.of(mean),
        OptionalDouble.of(quantiles.q05()),
        OptionalDouble.of(quantiles.q95()),
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
        OptionalDouble.of((double) k / n),
        OptionalDouble.of(low),
        OptionalDouble.of(high),
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
