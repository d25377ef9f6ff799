package io.pocoscope.ruin;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/**
 * What keeps the probability of ruin at or below a level: ψ falls with S0 and R, and grows with F.
 */
public final class Inverse {
  private static final long PARTS_OF_PENALTY = 1000;
  private static final long MOST_STEPS = 1L << 22;
  private static final long MOST_REWARD = 16;
  private static final double PRECISION = 1e-10;

  private Inverse() {}

  /**
   * The least stake, in whole steps that R and P have in common; in continuous time in thousandths
   * of P. The stake of the question does not count.
   *
   * @param level the greatest probability of ruin, in (0, 1)
   * @throws BadRuinInput if no stake is enough
   */
  public static Rational leastStake(RuinQuestion question, Chance level) {
    return leastStake(question, level, Ruin::chance)
        .orElseThrow(
            () ->
                new BadRuinInput(
                    "no stake is enough: ruin is certain in the end, or too near to it"));
  }

  /**
   * The same for a probability that is found in another way, as one that is mixed over what is not
   * known of the rate; empty if no stake is enough.
   *
   * @param level the greatest probability of ruin, in (0, 1)
   * @param ruin falls with the stake
   */
  public static Optional<Rational> leastStake(
      RuinQuestion question, Chance level, Function<RuinQuestion, Chance> ruin) {
    check(level);
    Rational step =
        question.process() instanceof ClaimsInTime
            ? part(question)
            : question.reward().commonStep(question.penalty());
    return least(
        0, MOST_STEPS, step, stake -> ruin.apply(question.withStake(stake)).compareTo(level) <= 0);
  }

  /**
   * The least reward, in thousandths of P and up to 16 P. The reward of the question does not
   * count.
   *
   * @param level the greatest probability of ruin, in (0, 1)
   * @throws BadRuinInput if no reward is enough
   */
  public static Rational leastReward(RuinQuestion question, Chance level) {
    return leastReward(question, level, Ruin::chance)
        .orElseThrow(
            () ->
                new BadRuinInput(
                    "no reward up to %d penalties is enough: the first failures ruin the stake too"
                        + " often",
                    MOST_REWARD));
  }

  /**
   * The same for a probability that is found in another way; empty if no such reward is enough.
   *
   * @param level the greatest probability of ruin, in (0, 1)
   * @param ruin falls with the reward
   */
  public static Optional<Rational> leastReward(
      RuinQuestion question, Chance level, Function<RuinQuestion, Chance> ruin) {
    check(level);
    return least(
        1,
        MOST_REWARD * PARTS_OF_PENALTY,
        part(question),
        reward -> ruin.apply(question.withReward(reward)).compareTo(level) <= 0);
  }

  /**
   * The greatest rate of failures, to 10 digits. The rate of the question does not count.
   *
   * @param level the greatest probability of ruin, in (0, 1)
   * @throws BadRuinInput if the stake is ruined at any rate
   */
  public static double greatestRate(RuinQuestion question, Chance level) {
    check(level);
    if (!bears(question, 0, level)) {
      throw new BadRuinInput("the stake is ruined from the start, at any rate of failures");
    }
    double low = 0;
    double high = question.process().greatestRate();
    if (bears(question, Math.min(1, high), level)) {
      if (bears(question, high, level)) {
        return high;
      }
    } else {
      high = Math.min(1, high);
    }
    while (high - low > PRECISION * high) {
      double middle = (low + high) / 2;
      if (bears(question, middle, level)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean bears(RuinQuestion question, double rate, Chance level) {
    return Ruin.chance(question.with(question.process().withRate(rate))).compareTo(level) <= 0;
  }

  private static Rational part(RuinQuestion question) {
    return question.penalty().dividedBy(Rational.of(PARTS_OF_PENALTY, 1));
  }

  /** The least multiple of a step that is enough, or empty. */
  private static Optional<Rational> least(
      long from, long most, Rational step, Predicate<Rational> enoughOfIt) {
    LongPredicate enough = k -> enoughOfIt.test(step.times(Rational.of(k, 1)));
    if (enough.test(from)) {
      return Optional.of(step.times(Rational.of(from, 1)));
    }
    long low = from;
    long high = Math.max(1, 2 * from);
    while (!enough.test(high)) {
      if (high == most) {
        return Optional.empty();
      }
      low = high;
      high = Math.min(most, 2 * high);
    }
    while (high - low > 1) {
      long middle = (low + high) / 2;
      if (enough.test(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return Optional.of(step.times(Rational.of(high, 1)));
  }

  private static void check(Chance level) {
    if (level.isNone() || !(level.log() < 0)) {
      throw new BadRuinInput(
          "a probability of ruin to aim at is between 0 and 1, not %s", level.value());
    }
  }
}
