package io.pocoscope.ruin;

import java.util.List;
import java.util.Map;

/**
 * What the marketplace does, a period being a task: +R with probability 1 − F, −P with probability
 * F. Source: Gerber, "Mathematical fun with the compound binomial process", ASTIN 18 (1988).
 *
 * @param failureRate F, in [0, 1]
 * @param claims what a failure costs
 */
public record Bernoulli(double failureRate, DiscreteClaims claims) implements PeriodProcess {
  public Bernoulli {
    if (!(failureRate >= 0 && failureRate <= 1)) {
      throw new BadRuinInput("a failure rate is from 0 to 1, not %s", failureRate);
    }
  }

  /** A failure costs one penalty. */
  public Bernoulli(double failureRate) {
    this(failureRate, DiscreteClaims.ONE_PENALTY);
  }

  /** A failed task has no reward: it costs a claim, and the premium that the others have. */
  @Override
  public LossLaw losses(int reward, int penalty) {
    List<Map.Entry<Integer, Double>> ascending = claims.ascending();
    int[] sizes = new int[ascending.size() + 1];
    double[] chances = new double[sizes.length];
    chances[0] = 1 - failureRate;
    for (int i = 1; i < sizes.length; i++) {
      Map.Entry<Integer, Double> claim = ascending.get(i - 1);
      sizes[i] = Math.addExact(reward, Math.multiplyExact(claim.getKey(), penalty));
      chances[i] = failureRate * claim.getValue();
    }
    return new LossLaw(sizes, chances);
  }

  @Override
  public FailureCounts counts() {
    return new FailureCounts.OfTasks(failureRate);
  }

  @Override
  public Bernoulli withRate(double rate) {
    return new Bernoulli(rate, claims);
  }

  @Override
  public double rate() {
    return failureRate;
  }

  @Override
  public double greatestRate() {
    return 1;
  }
}
