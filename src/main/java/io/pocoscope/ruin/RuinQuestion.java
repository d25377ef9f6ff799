package io.pocoscope.ruin;

import java.util.OptionalInt;

/**
 * What is asked about one stake.
 *
 * @param process what happens to it
 * @param reward R, greater than 0, in the unit of the stake (RLC)
 * @param penalty P, greater than 0, in the same unit
 * @param stake S0, 0 or more
 * @param horizon periods (tasks), 0 … 10 000 000; none for ever
 * @param rule when a stake is ruined
 */
public record RuinQuestion(
    RiskProcess process,
    Rational reward,
    Rational penalty,
    Rational stake,
    OptionalInt horizon,
    RuinRule rule) {
  private static final int LONGEST = 10_000_000;

  /**
   * Checks what was put in.
   *
   * @throws BadRuinInput if a value is out of its range
   */
  public RuinQuestion {
    if (reward.signum() <= 0) {
      throw new BadRuinInput("a reward is greater than 0, not %s", reward);
    }
    if (penalty.signum() <= 0) {
      throw new BadRuinInput("a penalty is greater than 0, not %s", penalty);
    }
    if (stake.signum() < 0) {
      throw new BadRuinInput("a stake is not below 0, as %s is", stake);
    }
    if (horizon.isPresent() && (horizon.getAsInt() < 0 || horizon.getAsInt() > LONGEST)) {
      throw new BadRuinInput(
          "a horizon is inf or from 0 to %d periods, not %d", LONGEST, horizon.getAsInt());
    }
  }

  public RuinQuestion with(RiskProcess other) {
    return new RuinQuestion(other, reward, penalty, stake, horizon, rule);
  }

  public RuinQuestion withReward(Rational other) {
    return new RuinQuestion(process, other, penalty, stake, horizon, rule);
  }

  public RuinQuestion withStake(Rational other) {
    return new RuinQuestion(process, reward, penalty, other, horizon, rule);
  }
}
