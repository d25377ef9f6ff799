package io.pocoscope.ruin;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What becomes of one stake.
 *
 * @param question what was asked
 * @param ruin probability of ruin within the horizon, in [0, 1]
 * @param lundberg Lundberg's exponent r, per unit of the stake; none where the drift is no gain or
 *     nothing can be lost
 * @param bound e^(−r·u), u the capital that the rule leaves; 1 where there is no exponent and ruin
 *     is possible, 0 where it is not
 * @param driftTime S0 ÷ mean loss per period, in periods; none where the drift is no loss
 * @param time the time to ruin; none where nothing can be lost, or all is lost at once
 */
public record RuinAnswer(
    RuinQuestion question,
    double ruin,
    OptionalDouble lundberg,
    double bound,
    OptionalDouble driftTime,
    Optional<TimeToRuin> time) {}
