package io.pocoscope.ruin;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * A Beta distribution by the logit x = log(F ÷ (1 − F)) of its rate, in which all of its mass is
 * within reach, however near to 0 or to 1 it is: its density is (F/F₀)^a ((1 − F)/(1 − F₀))^b times
 * that at its mode, the logit of F₀ = a ÷ (a + b), and falls off as e^(ax) and e^(−bx).
 */
final class LogitBeta {
  /** Below e^−this of the greatest, the density counts no more. */
  private static final double FAR = 36;

  private static final double WIDE = .1;

  /** The logit of one failure in the longest horizon. */
  private static final double MOST_PERIODS = 20;

  private final double a;
  private final double b;
  private final double failures;
  private final double successes;
  private final double mode;
  private final double logPeak;

  LogitBeta(double a, double b) {
    this.a = a;
    this.b = b;
    this.failures = a / (a + b);
    this.successes = b / (a + b);
    this.mode = Math.log(a / b);
    this.logPeak =
        .5 * Math.log(a / (a + b) * b / (2 * Math.PI))
            + stirlingError(a + b)
            - stirlingError(a)
            - stirlingError(b);
  }

  /** log Γ(z) − ((z − ½) log z − z + ½ log 2π). */
  private static double stirlingError(double z) {
    if (z < 15) {
      return LogGamma.value(z) - (z - .5) * Math.log(z) + z - .5 * Math.log(2 * Math.PI);
    }
    double square = z * z;
    return (1 / 12.0 - (1 / 360.0 - (1 / 1260.0 - 1 / (1680.0 * square)) / square) / square) / z;
  }

  /** log F. */
  double logRate(double x) {
    return x < 0 ? x - Math.log1p(Math.exp(x)) : -Math.log1p(Math.exp(-x));
  }

  private double logDensity(double x) {
    double t = x - mode;
    return logPeak - a * relative(successes, -t) - b * relative(failures, t);
  }

  /** log(1 + share · (e^t − 1)), where e^t may be too great for a double. */
  private static double relative(double share, double t) {
    return t > 500 ? t + Math.log(share) : Math.log1p(share * Math.expm1(t));
  }

  /** Probability of a logit above x. */
  Chance above(double x) {
    double success = x > 0 ? Math.exp(-x) / (1 + Math.exp(-x)) : 1 / (1 + Math.exp(x));
    double value = RegularizedBeta.value(success, b, a);
    // Far out in the tail the density falls as evenly as e^(−bx), at least.
    return value > 1e-290 ? Chance.of(value) : Chance.ofLog(logDensity(x) - Math.log(steepness(x)));
  }

  /** How fast the density falls at x, above the mode. */
  private double steepness(double x) {
    double failing = Math.exp(logRate(x));
    return (a + b) * failing - a;
  }

  /**
   * ∫ e^log(x) over the distribution up to a logit.
   *
   * @param log rises with x, and so evenly that its product with the density has one peak
   * @param about what it is about, at less expense
   */
  Chance mixed(DoubleUnaryOperator log, DoubleUnaryOperator about, double upTo) {
    double from = Math.min(upTo, mode) - reachBelow();
    return upTo > from
        ? Chance.ofLog(Peaked.logIntegral(log, about, this::logDensity, from, upTo))
        : Chance.NONE;
  }

  /** The logits over which the product falls by e^−FAR: as e^((a + 1) x) where a is small. */
  private double reachBelow() {
    double spread = spread();
    double evenly = 2 * FAR * Math.max(Math.min(spread, 1), 1 / (1 + a));
    return spread > WIDE ? evenly + MOST_PERIODS : evenly;
  }

  private double spread() {
    return Math.sqrt((a + b) / a / b);
  }
}
