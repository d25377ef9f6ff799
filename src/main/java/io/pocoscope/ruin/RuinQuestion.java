package io.pocoscope.ruin;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What is asked about one stake.
 *
 * @param process what happens to it
 * @param reward R, greater than 0, in the unit of the stake (RLC)
 * @param penalty P, greater than 0, in the same unit
 * @param stake S0, 0 or more
 * @param horizon periods (tasks), whole ones, or units of time where this is continuous, 0 … 10 000
 *     000; none for ever
 * @param rule when a stake is ruined
 */
public record RuinQuestion(
    RiskProcess process,
    Rational reward,
    Rational penalty,
    Rational stake,
    OptionalDouble horizon,
    RuinRule rule) {
  private static final double LONGEST = 10_000_000;

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
    if (horizon.isPresent()) {
      check(process, horizon.getAsDouble());
    }
  }

  private static void check(RiskProcess process, double horizon) {
    if (!(horizon >= 0 && horizon <= LONGEST)) {
      throw new BadRuinInput(
          "a horizon is inf or from 0 to %.0f periods, not %s", LONGEST, horizon);
    }
    if (process instanceof PeriodProcess && horizon != Math.rint(horizon)) {
      throw new BadRuinInput(
          "a horizon of %s periods: each counts as a whole; ask for %.0f or %.0f, or take --process"
              + " cramer-lundberg",
          horizon, Math.floor(horizon), Math.ceil(horizon));
    }
  }

  /** With a horizon of whole periods. */
  public RuinQuestion(
      RiskProcess process,
      Rational reward,
      Rational penalty,
      Rational stake,
      OptionalInt horizon,
      RuinRule rule) {
    this(
        process,
        reward,
        penalty,
        stake,
        horizon.isPresent() ? OptionalDouble.of(horizon.getAsInt()) : OptionalDouble.empty(),
        rule);
  }

  /** The horizon of a process by periods. */
  OptionalInt periods() {
    return horizon.isPresent() ? OptionalInt.of((int) horizon.getAsDouble()) : OptionalInt.empty();
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

  /** Within another horizon. */
  public RuinQuestion within(double other) {
    return new RuinQuestion(process, reward, penalty, stake, OptionalDouble.of(other), rule);
  }
}
