package io.pocoscope.ruin;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What becomes of one stake.
 *
 * @param question what was asked
 * @param chance probability of ruin within the horizon
 * @param lundberg Lundberg's exponent r, per unit of the stake; none where the drift is no gain or
 *     nothing can be lost
 * @param limit e^(−r·u), u the capital that the rule leaves, which the probability does not exceed;
 *     1 where there is no exponent and ruin is possible, 0 where it is not
 * @param driftTime S0 ÷ mean loss per period, in periods; none where the drift is no loss
 * @param time the time to ruin; none where nothing can be lost, or all is lost at once
 */
public record RuinAnswer(
    RuinQuestion question,
    Chance chance,
    OptionalDouble lundberg,
    Chance limit,
    OptionalDouble driftTime,
    Optional<TimeToRuin> time) {

  /** A probability a rounding error above its own bound is that bound. */
  public RuinAnswer {
    chance = chance.compareTo(limit) > 0 && chance.log() - limit.log() < 1e-9 ? limit : chance;
  }

  /** The probability of ruin; 0 where it is too small for a double. */
  public double ruin() {
    return chance.value();
  }

  /** Its bound; 0 where it is too small for a double. */
  public double bound() {
    return limit.value();
  }
}
