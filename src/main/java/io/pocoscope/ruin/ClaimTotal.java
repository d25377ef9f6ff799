package io.pocoscope.ruin;

/**
 * The total of claims that came up to a time, by an integral of {@code e^(λt(E e^(θX) − 1) − θx)}
 * over complex θ, through the saddle point of the real line, where its logarithm is the least
 * there, and from there around the poles, which all are to the right. Nothing cancels on that path,
 * and the greatest part stands before the integral, so that no figure is too small. Sources:
 * Daniels, "Saddlepoint approximations in statistics", Annals of Mathematical Statistics 25 (1954),
 * here integrated and not approximated; for the path, Weideman and Trefethen, "Parabolic and
 * hyperbolic contours", Mathematics of Computation 76 (2007).
 */
final class ClaimTotal {
  private static final int HALVINGS = 100;
  private static final double COARSEST = .07;
  private static final double PER_WIDTH = 6;
  private static final double NOTHING = Math.log(1e-18);
  private static final double RARE = 20;
  private static final int MOST_NODES = 20_000;

  private final double[] rates;
  private final int[] stages;
  private final double[] weights;
  private final double slowest;
  private final double mean;

  /** λt. */
  private final double number;

  ClaimTotal(ClaimLaw claims, double number) {
    this.rates = claims.parts().stream().mapToDouble(ClaimLaw.Part::rate).toArray();
    this.stages = claims.parts().stream().mapToInt(ClaimLaw.Part::stages).toArray();
    this.weights = claims.parts().stream().mapToDouble(ClaimLaw.Part::weight).toArray();
    this.slowest = claims.slowestRate();
    this.mean = claims.mean();
    this.number = number;
  }

  /** The logarithm of the density at x, x greater than 0. */
  double logDensity(double x) {
    return integral(x, 0, saddle(x, 0, 0, slowest));
  }

  /** The logarithm of the probability of a total above x, x greater than 0. */
  double logExceeds(double x) {
    return x >= number * mean ? above(x, 1) : Math.log1p(-Math.exp(below(x, 1)));
  }

  /** The logarithm of E (x − total)⁺, x greater than 0. */
  double logShortfall(double x) {
    return x <= number * mean ? below(x, 2) : LogSum.of(Math.log(x - number * mean), above(x, 2));
  }

  private double above(double x, int power) {
    return integral(x, power, saddle(x, power, 0, slowest));
  }

  private double below(double x, int power) {
    double low = -power / x;
    while (slope(low, x, power) > 0) {
      low *= 2;
    }
    return integral(x, power, saddle(x, power, low, 0));
  }

  /** Where number · E e^(θX) − θx − power · log |θ| is least. */
  private double saddle(double x, int power, double from, double to) {
    double low = from;
    double high = to;
    if (power == 0) {
      low = -1 / x;
      while (slope(low, x, 0) > 0) {
        low *= 2;
      }
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (slope(middle, x, power) > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low == 0 || low == slowest
        ? high
        : high == 0 || high == slowest ? low : (low + high) / 2;
  }

  private double slope(double theta, double x, int power) {
    double slope = -x - (power == 0 ? 0 : power / theta);
    for (int j = 0; j < rates.length; j++) {
      slope += number * weights[j] * stages[j] / rates[j] * power(j, theta, stages[j] + 1);
    }
    return slope;
  }

  private double curvature(double theta, int power) {
    double curvature = power == 0 ? 0 : power / (theta * theta);
    for (int j = 0; j < rates.length; j++) {
      curvature +=
          number
              * weights[j]
              * stages[j]
              * (stages[j] + 1.0)
              / (rates[j] * rates[j])
              * power(j, theta, stages[j] + 2);
    }
    return curvature;
  }

  /** (β ÷ (β − θ))^n. */
  private double power(int j, double theta, int n) {
    return Math.exp(-n * Math.log1p(-theta / rates[j]));
  }

  private double excess(double theta) {
    double sum = 0;
    for (int j = 0; j < rates.length; j++) {
      sum += weights[j] * Math.expm1(-stages[j] * Math.log1p(-theta / rates[j]));
    }
    return sum;
  }

  /**
   * log |(1/2πi) ∫ e^(λt(E e^(θX) − 1) − θx) ÷ θ^power dθ|, on a hyperbola that opens rightwards.
   */
  private double integral(double x, int power, double saddle) {
    double distance = slowest - saddle;
    double a = distance / 3;
    double b = distance / Math.sqrt(3);
    double width = 1 / Math.sqrt(curvature(saddle, power));
    double step = Math.min(COARSEST, width / PER_WIDTH / b);
    // Where claims are rare, that there is none would cancel: ∫ e^(−θx) ÷ θ^power is nothing then.
    double claimed = number * (1 + excess(saddle));
    boolean rare = claimed < RARE && (power == 0 || saddle > 0);
    double peak = rare ? -number : number * excess(saddle);
    double sum = b / 2 * (rare ? Math.expm1(claimed) : 1); // at the saddle point, half of it
    for (int k = 1; k < MOST_NODES; k++) {
      double tau = k * step;
      double cosh = Math.cosh(tau);
      double sinh = Math.sinh(tau);
      double right = a * (cosh - 1);
      double up = b * sinh;
      double re = 0;
      double im = 0;
      double size = 0;
      for (int j = 0; j < rates.length; j++) {
        double away = rates[j] - saddle - right;
        double log = Math.log(rates[j]) - .5 * Math.log(away * away + up * up);
        double part = weights[j] * Math.exp(stages[j] * log);
        double turn = stages[j] * Math.atan2(up, away);
        re += part * Math.cos(turn);
        im += part * Math.sin(turn);
        size += part;
      }
      double theta = saddle + right;
      double logSize = .5 * Math.log(theta * theta + up * up) - Math.log(Math.abs(saddle));
      double angle = -up * x;
      angle -= power == 0 ? 0 : power * (Math.atan2(up, theta) - (saddle < 0 ? Math.PI : 0));
      double rest = Math.exp(-right * x - (power == 0 ? 0 : power * logSize));
      Complex claims =
          rare
              ? expm1(number * re, number * im)
              : expm1(number * (re - 1) - peak, number * im).plus(1);
      Complex turned = claims.times(Complex.polar(rest, angle));
      // dθ/dτ ÷ i = b cosh τ − i a sinh τ
      sum += b * cosh * turned.re() + a * sinh * turned.im();
      double first = rare ? Math.log(Math.expm1(claimed)) : 0;
      double grown = rare ? Math.log(Math.expm1(number * size)) : number * (size - 1) - peak;
      double most = grown - first - right * x + Math.log(cosh / step);
      if (most < NOTHING && right > 0) {
        break;
      }
    }
    double log = peak - saddle * x + Math.log(Math.abs(sum) * step / Math.PI);
    return power == 0 ? log : log - power * Math.log(Math.abs(saddle));
  }

  /** e^(re + i·im) − 1. */
  private static Complex expm1(double re, double im) {
    double half = Math.sin(im / 2);
    return new Complex(
        Math.expm1(re) * Math.cos(im) - 2 * half * half, Math.exp(re) * Math.sin(im));
  }
}
