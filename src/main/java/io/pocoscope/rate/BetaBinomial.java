package io.pocoscope.rate;

import java.util.Collection;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.apache.commons.numbers.gamma.LogBeta;

/**
 * Fits a population's beta distribution to counts: the one under which the counts are likeliest.
 * Source: J. G. Skellam, "A probability distribution derived from the binomial distribution", JRSS
 * B 10 (1948).
 */
public final class BetaBinomial {
  /** In log(a + b): from groups that have next to nothing in common to groups that are alike. */
  private static final double LEAST_LOG_SIZE = Math.log(.05);

  private static final double GREATEST_LOG_SIZE = Math.log(1e6);
  private static final double LEAST_LOGIT = -14;
  private static final double GREATEST_LOGIT = 14;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final int STEPS = 34;

  private BetaBinomial() {}

  /**
   * The likeliest distribution; where the groups are no more unlike than chance makes them, one of
   * the greatest size that is looked for, a million slots.
   *
   * @param groups counts of groups; those without a slot say nothing
   */
  public static BetaPrior fit(Collection<Cluster> groups) {
    return likeliest(prior -> logLikelihood(groups, prior));
  }

  /** The beta distribution that makes what was seen likeliest, of sizes from .05 to a million. */
  public static BetaPrior likeliest(ToDoubleFunction<BetaPrior> logLikelihood) {
    double logSize =
        greatest(
            size -> logLikelihood.applyAsDouble(likeliestOfSize(logLikelihood, Math.exp(size))),
            LEAST_LOG_SIZE,
            GREATEST_LOG_SIZE);
    return likeliestOfSize(logLikelihood, Math.exp(logSize));
  }

  /** The logarithm of how likely the counts are, but for what does not depend on the prior. */
  public static double logLikelihood(Collection<Cluster> groups, BetaPrior prior) {
    double base = LogBeta.value(prior.a(), prior.b());
    double sum = 0;
    for (Cluster group : groups) {
      double posterior =
          LogBeta.value(prior.a() + group.failed(), prior.b() + group.settled() - group.failed());
      sum += group.times() * (posterior - base);
    }
    return sum;
  }

  private static BetaPrior likeliestOfSize(ToDoubleFunction<BetaPrior> logLikelihood, double size) {
    double logit =
        greatest(
            it -> logLikelihood.applyAsDouble(BetaPrior.ofMean(rate(it), size)),
            LEAST_LOGIT,
            GREATEST_LOGIT);
    return BetaPrior.ofMean(rate(logit), size);
  }

  private static double rate(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  /** Where a function with one peak has it, by the golden section. */
  public static double greatest(DoubleUnaryOperator function, double from, double to) {
    return greatest(function, from, to, STEPS);
  }

  /** The same in so many steps, each of which leaves .618 of the range. */
  static double greatest(DoubleUnaryOperator function, double from, double to, int steps) {
    double low = from;
    double high = to;
    double left = high - GOLDEN * (high - low);
    double right = low + GOLDEN * (high - low);
    double atLeft = function.applyAsDouble(left);
    double atRight = function.applyAsDouble(right);
    for (int i = 0; i < steps; i++) {
      if (atLeft < atRight) {
        low = left;
        left = right;
        atLeft = atRight;
        right = low + GOLDEN * (high - low);
        atRight = function.applyAsDouble(right);
      } else {
        high = right;
        right = left;
        atRight = atLeft;
        left = high - GOLDEN * (high - low);
        atLeft = function.applyAsDouble(left);
      }
    }
    return (low + high) / 2;
  }
}
