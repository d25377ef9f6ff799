package io.pocoscope.market;

import java.util.random.RandomGenerator;

/**
 * Density α·x^(α−1) on [0, 1], so that x = U^(1/α), with mean α/(1+α): most assets hardly ever
 * fail, a few nearly always.
 *
 * @param alpha above 0
 */
public record PowerLaw(double alpha) implements RateLaw {
  public PowerLaw {
    BadMarketInput.unless(
        alpha > 0 && Double.isFinite(alpha), "alpha is %s: it has to be above 0", alpha);
  }

  @Override
  public double draw(int number, RandomGenerator random) {
    return Math.pow(random.nextDouble(), 1 / alpha);
  }

  @Override
  public String label() {
    return "power:" + alpha;
  }
}
