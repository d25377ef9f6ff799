package io.pocoscope.market;

import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A Beta distribution of rates, with mean a/(a+b).
 *
 * @param a above 0
 * @param b above 0
 */
public record BetaLaw(double a, double b) implements RateLaw {
  private static final double GREATEST = 1e9;

  public BetaLaw {
    BadMarketInput.unless(
        a > 0 && b > 0 && a <= GREATEST && b <= GREATEST,
        "the Beta distribution %s,%s: both numbers are above 0 and at most 1e9",
        a,
        b);
  }

  @Override
  public double draw(int number, RandomGenerator random) {
    return BetaDistribution.of(a, b).inverseCumulativeProbability(random.nextDouble());
  }

  @Override
  public String label() {
    return "beta:" + a + "," + b;
  }
}
