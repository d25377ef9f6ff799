package io.pocoscope.ruin;

/**
 * What the marketplace does, a period being a task: +R with probability 1 − F, −P with probability
 * F. Source: Gerber, "Mathematical fun with the compound binomial process", ASTIN 18 (1988).
 *
 * @param failureRate F, in [0, 1]
 */
public record Bernoulli(double failureRate) implements PeriodProcess {
  public Bernoulli {
    if (!(failureRate >= 0 && failureRate <= 1)) {
      throw new BadRuinInput("a failure rate is from 0 to 1, not %s", failureRate);
    }
  }

  /** A failed task has no reward: it costs P, and the premium that the others have. */
  @Override
  public LossLaw losses(int reward, int penalty) {
    return new LossLaw(
        new int[] {0, reward + penalty}, new double[] {1 - failureRate, failureRate});
  }

  @Override
  public Bernoulli withRate(double rate) {
    return new Bernoulli(rate);
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
