package io.pocoscope.ruin;

import java.util.Locale;
import java.util.function.LongPredicate;

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
  public static Rational leastStake(RuinQuestion question, double level) {
    check(level);
    Rational step =
        question.process() instanceof ClaimsInTime
            ? part(question)
            : question.reward().commonStep(question.penalty());
    long least =
        least(
            0,
            MOST_STEPS,
            k -> Ruin.probability(question.withStake(step.times(Rational.of(k, 1)))) <= level,
            "no stake is enough: ruin is certain in the end, or too near to it");
    return step.times(Rational.of(least, 1));
  }

  /**
   * The least reward, in thousandths of P and up to 16 P. The reward of the question does not
   * count.
   *
   * @param level the greatest probability of ruin, in (0, 1)
   * @throws BadRuinInput if no reward is enough
   */
  public static Rational leastReward(RuinQuestion question, double level) {
    check(level);
    Rational step = part(question);
    long least =
        least(
            1,
            MOST_REWARD * PARTS_OF_PENALTY,
            k -> Ruin.probability(question.withReward(step.times(Rational.of(k, 1)))) <= level,
            String.format(
                Locale.ROOT,
                "no reward up to %d penalties is enough: the first failures ruin the stake too"
                    + " often",
                MOST_REWARD));
    return step.times(Rational.of(least, 1));
  }

  /**
   * The greatest rate of failures, to 10 digits. The rate of the question does not count.
   *
   * @param level the greatest probability of ruin, in (0, 1)
   * @throws BadRuinInput if the stake is ruined at any rate
   */
  public static double greatestRate(RuinQuestion question, double level) {
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

  private static boolean bears(RuinQuestion question, double rate, double level) {
    return Ruin.probability(question.with(question.process().withRate(rate))) <= level;
  }

  private static Rational part(RuinQuestion question) {
    return question.penalty().dividedBy(Rational.of(PARTS_OF_PENALTY, 1));
  }

  private static long least(long from, long most, LongPredicate enough, String none) {
    if (enough.test(from)) {
      return from;
    }
    long low = from;
    long high = Math.max(1, 2 * from);
    while (!enough.test(high)) {
      if (high == most) {
        throw new BadRuinInput("%s", none);
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
    return high;
  }

  private static void check(double level) {
    if (!(level > 0 && level < 1)) {
      throw new BadRuinInput("a probability of ruin to aim at is between 0 and 1, not %s", level);
    }
  }
}
