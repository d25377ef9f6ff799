package io.pocoscope.api;

import io.pocoscope.calibration.Parameter;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.ruin.Rational;
import java.util.Optional;

/**
 * What a pool's owner has at stake, loses and earns, as a parameter set has it: exact amounts, in
 * RLC, on a lattice that ruin can be found on.
 */
public final class ObservedStake {
  /** The parameters that they are taken from. */
  public static final String PENALTY = "claim_size.pool_owner";

  public static final String STAKE = "stake.pool_owner";
  public static final String REWARD = "premium.pool_owner";

  private static final long NRLC = 1_000_000_000;
  private static final long PARTS = 100;

  private ObservedStake() {}

  /** P: the mean claim, above 0. */
  public static Optional<Rational> penalty(ParameterSet set) {
    return amount(set, PENALTY);
  }

  /** The mean of what is locked for a slot, in whole hundredths of the penalty. */
  public static Optional<Rational> stake(ParameterSet set, Rational penalty) {
    return amount(set, STAKE).map(stake -> roundedDown(stake, penalty));
  }

  /** R: the mean premium, in whole hundredths of the penalty, at least one. */
  public static Optional<Rational> reward(ParameterSet set, Rational penalty) {
    return amount(set, REWARD)
        .map(premium -> Math.max(1, Math.round(PARTS * premium.toDouble() / penalty.toDouble())))
        .map(parts -> penalty.times(Rational.of(parts, PARTS)));
  }

  /** A stake in whole hundredths of the penalty: an observed mean has no step of its own. */
  public static Rational roundedDown(Rational stake, Rational penalty) {
    return stake.roundedDownTo(penalty.dividedBy(Rational.of(PARTS, 1)));
  }

  private static Optional<Rational> amount(ParameterSet set, String name) {
    return set.find(name)
        .map(Parameter::value)
        .filter(value -> value.isPresent() && value.getAsDouble() > 0)
        .map(value -> Rational.of(Math.max(1, Math.round(value.getAsDouble() * NRLC)), NRLC));
  }
}
