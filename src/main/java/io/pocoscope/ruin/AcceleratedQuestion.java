package io.pocoscope.ruin;

/**
 * What is asked about a stake under a penalty that depends on it.
 *
 * @param failureRate F of a task, in [0, 1]
 * @param penalty P(x), in the unit of the stake
 * @param sizes of the tasks
 * @param target F_t, in (0, 1): a success brings {@code R(x) = F_t · P(x) ÷ (1 − F_t)}
 * @param stake S0, greater than 0
 * @param horizon tasks, 0 … 1 000 000
 * @param rule when a stake is ruined; {@code REMOVAL} as soon as it is at most the penalty of the
 *     greatest task
 */
public record AcceleratedQuestion(
    double failureRate,
    AcceleratedPenalty penalty,
    TaskSizes sizes,
    double target,
    double stake,
    int horizon,
    RuinRule rule) {
  private static final int LONGEST = 1_000_000;

  public AcceleratedQuestion {
    if (!(failureRate >= 0 && failureRate <= 1)) {
      throw new BadRuinInput("a failure rate is from 0 to 1, not %s", failureRate);
    }
    if (!(target > 0 && target < 1)) {
      throw new BadRuinInput("a target is between 0 and 1, not %s", target);
    }
    if (!(stake > 0 && stake < Double.POSITIVE_INFINITY)) {
      throw new BadRuinInput(
          "with an accelerated penalty a stake is greater than 0, not %s", stake);
    }
    if (horizon < 0 || horizon > LONGEST) {
      throw new BadRuinInput(
          "with an accelerated penalty a horizon is from 0 to %d tasks, not %d", LONGEST, horizon);
    }
  }

  /** The penalty of a task of this size when the stake is s. */
  double penalty(double s, double size) {
    return penalty.of((stake - s) / stake, size);
  }

  double reward(double s, double size) {
    return target / (1 - target) * penalty(s, size);
  }

  boolean ruined(double s) {
    return s < 0 || (rule == RuinRule.REMOVAL && s <= penalty(s, sizes.greatest()));
  }
}
