package io.pocoscope.calibration;

import io.pocoscope.calibration.fit.AmountLaw;
import io.pocoscope.calibration.fit.Dispersion;
import io.pocoscope.calibration.fit.GammaPosterior;
import java.util.Optional;

/**
 * What is known of a value, or how what it is of spreads.
 *
 * @param posterior of a rate or a share: what is known of it, clusters allowed for
 * @param gamma of a mean count: what is known of it
 * @param dispersion of counts: how they vary beyond chance
 * @param quantiles of amounts
 * @param law of amounts: the one that fits them best
 */
public record Spread(
    Optional<Beta> posterior,
    Optional<GammaPosterior> gamma,
    Optional<Dispersion> dispersion,
    Optional<Quantiles> quantiles,
    Optional<AmountLaw> law) {
  /** Nothing is known. */
  public static final Spread NONE =
      new Spread(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Of a rate or a share. */
  public static Spread of(Beta posterior) {
    return new Spread(
        Optional.of(posterior),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Of a mean count. */
  static Spread of(GammaPosterior gamma, Optional<Dispersion> dispersion) {
    return new Spread(
        Optional.empty(), Optional.of(gamma), dispersion, Optional.empty(), Optional.empty());
  }

  /** Of amounts. */
  static Spread of(Quantiles quantiles, AmountLaw law) {
    return new Spread(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(quantiles),
        Optional.of(law));
  }
}
