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
  /** Up to here a sum of e^x − 1 keeps more digits than a logarithm of e^x. */
  private static final double SMALL = 1;

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
  public LossLaw losses(int reward, int unit, double tilt) {
    List<Map.Entry<Integer, Double>> ascending = claims.ascending();
    int[] sizes = new int[ascending.size() + 1];
    double[] chances = new double[sizes.length];
    double all = tilt == 0 ? 0 : cumulant(reward, unit, tilt);
    chances[0] = (1 - failureRate) * Math.exp(-tilt * reward - all);
    for (int i = 1; i < sizes.length; i++) {
      int claim = Math.multiplyExact(ascending.get(i - 1).getKey(), unit);
      sizes[i] = Math.addExact(reward, claim);
      double chance = failureRate * ascending.get(i - 1).getValue();
      chances[i] = tilt == 0 ? chance : Math.exp(Math.log(chance) + tilt * claim - all);
    }
    return new LossLaw(sizes, chances);
  }

  @Override
  public double cumulant(int reward, int unit, double tilt) {
    if (tilt * ((double) claims.greatest() * unit + reward) < SMALL) {
      double excess = (1 - failureRate) * Math.expm1(-tilt * reward);
      for (Map.Entry<Integer, Double> claim : claims.sizes().entrySet()) {
        excess += failureRate * claim.getValue() * Math.expm1(tilt * claim.getKey() * unit);
      }
      return Math.log1p(excess);
    }
    double log = Math.log1p(-failureRate) - tilt * reward;
    for (Map.Entry<Integer, Double> claim : claims.sizes().entrySet()) {
      log = LogSum.of(log, Math.log(failureRate * claim.getValue()) + tilt * claim.getKey() * unit);
    }
    return log;
  }

  @Override
  public double tiltedLoss(int reward, int unit, double tilt) {
    double all = cumulant(reward, unit, tilt);
    double loss = -reward * Math.exp(Math.log1p(-failureRate) - tilt * reward - all);
    for (Map.Entry<Integer, Double> claim : claims.sizes().entrySet()) {
      double steps = (double) claim.getKey() * unit;
      loss += steps * Math.exp(Math.log(failureRate * claim.getValue()) + tilt * steps - all);
    }
    return loss;
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
