package io.pocoscope.ruin;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * What is known of a failure rate: a Beta distribution, as failures and successes leave it over a
 * Beta prior.
 *
 * @param a greater than 0: failures, and the prior's share of them
 * @param b greater than 0: successes, and the prior's share of them
 */
public record Posterior(double a, double b) {
  private static final double GREATEST = 1e9;
  private static final double FAR_OUT = 1e-14;
  private static final double AGREEMENT = 1e-9;

  public Posterior {
    if (!(a > 0 && b > 0 && a <= GREATEST && b <= GREATEST)) {
      throw new BadRuinInput(
          "a posterior a,b has both greater than 0 and at most 1e9, not %s,%s", a, b);
    }
  }

  public double mean() {
    return a / (a + b);
  }

  /** The rate below which the true one lies with this probability. */
  public double quantile(double probability) {
    return BetaDistribution.of(a, b).inverseCumulativeProbability(probability);
  }

  /**
   * Ruin mixed over what is not known of the rate: ∫ ψ(F) dBeta(F). The interval is that of ψ at
   * the rate's quantiles, as ψ grows with the rate.
   *
   * @param question its process must be of tasks; its rate does not count
   * @param level probability within the interval, in (0, 1)
   */
  public Mixture ruin(RuinQuestion question, double level) {
    return new Mixture(
        ruin(question),
        at(question, quantile((1 - level) / 2)),
        at(question, quantile((1 + level) / 2)),
        at(question, mean()));
  }

  /**
   * The mixed ruin alone: ∫ ψ(F) dBeta(F), which falls with the stake and with the reward.
   *
   * @param question its process must be of tasks; its rate does not count
   */
  public double ruin(RuinQuestion question) {
    double low = quantile(FAR_OUT);
    double high = BetaDistribution.of(a, b).inverseSurvivalProbability(FAR_OUT);
    // ψ for ever bends where the gain ends; the bulk of the density is cut in two at its mean.
    double bend = Math.min(high, Math.max(low, breakEven(question)));
    double middle = Math.min(high, Math.max(low, mean()));
    double first = Math.min(bend, middle);
    double second = Math.max(bend, middle);
    double mixed =
        mixed(question, low, first)
            + mixed(question, first, second)
            + mixed(question, second, high);
    return Math.min(1, mixed);
  }

  /**
   * How likely the rate is one at which ruin is certain in the end: no stake, however great, makes
   * the mixed ruin less. 0 within a horizon.
   *
   * @param question its stake and its rate do not count
   */
  public double hopeless(RuinQuestion question) {
    double bend = breakEven(question);
    return question.horizon().isPresent() || bend >= 1
        ? 0
        : BetaDistribution.of(a, b).survivalProbability(bend);
  }

  private double mixed(RuinQuestion question, double low, double high) {
    if (!(high > low)) {
      return 0;
    }
    BetaDistribution beta = BetaDistribution.of(a, b);
    return DoubleExponential.integral(
        rate -> beta.density(rate) * at(question, rate), low, high, AGREEMENT);
  }

  private static double breakEven(RuinQuestion question) {
    double meanClaim = question.process() instanceof Bernoulli tasks ? tasks.claims().mean() : 1;
    double reward = question.reward().toDouble();
    return reward / (reward + meanClaim * question.penalty().toDouble());
  }

  private static double at(RuinQuestion question, double rate) {
    return Ruin.probability(question.with(question.process().withRate(rate)));
  }

  /**
   * Ruin when the rate is not quite known.
   *
   * @param ruin mixed over the posterior
   * @param low ψ at the lower quantile of the rate
   * @param high ψ at the upper quantile of the rate
   * @param plugIn ψ at the mean of the rate
   */
  public record Mixture(double ruin, double low, double high, double plugIn) {}
}
