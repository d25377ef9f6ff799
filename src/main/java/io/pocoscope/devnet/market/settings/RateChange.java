package io.pocoscope.devnet.market.settings;

import io.pocoscope.devnet.market.truth.Role;
import java.util.Optional;

/**
 * A change of how often slots of a made-up market are spoilt, of deals from some time on.
 *
 * @param after seconds from the beginning of the market, at least 0
 * @param odds what the odds of spoiling a slot are multiplied by, above 0 and finite
 * @param role whose odds; empty for everybody's
 */
public record RateChange(long after, double odds, Optional<Role> role) {
  public RateChange {
    if (after < 0 || !(odds > 0 && odds < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("no change: " + odds + " after " + after + " s");
    }
  }

  /** The chance of spoiling a slot, in [0, 1], once it has changed. */
  public double changed(double chance) {
    return odds * chance / (1 - chance + odds * chance);
  }
}
