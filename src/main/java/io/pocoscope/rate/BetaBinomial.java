package io.pocoscope.rate;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** Finds the beta distribution of a population's rates under which what was seen is likeliest. */
public final class BetaBinomial {
  /** In log(a + b): from groups that have next to nothing in common to groups that are alike. */
  private static final double LEAST_LOG_SIZE = Math.log(.05);

  private static final double GREATEST_LOG_SIZE = Math.log(1e6);
  private static final double LEAST_LOGIT = -14;
  private static final double GREATEST_LOGIT = 14;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final int STEPS = 34;

  private BetaBinomial() {}

  /** The beta distribution that makes what was seen likeliest, of sizes from .05 to a million. */
  public static BetaPrior likeliest(ToDoubleFunction<BetaPrior> logLikelihood) {
    double logSize =
        greatest(
            size -> logLikelihood.applyAsDouble(likeliestOfSize(logLikelihood, Math.exp(size))),
            LEAST_LOG_SIZE,
            GREATEST_LOG_SIZE);
    return likeliestOfSize(logLikelihood, Math.exp(logSize));
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
