package io.pocoscope.ruin;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.RegularizedBeta;
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

  /** Rates below are not given to a process: ruin is a power of the rate by then. */
  private static final double RAREST = 1e-280;

  /** The logarithm of what nobody will ever see. */
  private static final double OUT_OF_THE_QUESTION = -46;

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
        chance(question),
        atQuantile(question, (1 - level) / 2),
        atQuantile(question, (1 + level) / 2),
        at(question, mean()));
  }

  /** As {@link #chance}; 0 where it is too small for a double. */
  public double ruin(RuinQuestion question) {
    return chance(question).value();
  }

  /**
   * The mixed ruin alone: ∫ ψ(F) dBeta(F), which falls with the stake and with the reward.
   *
   * @param question its process must be of tasks; its rate does not count
   */
  public Chance chance(RuinQuestion question) {
    Chance always = at(question, 1);
    if (always.isNone()) {
      return always; // not even failures alone ruin it
    }
    LogitBeta beta = new LogitBeta(a, b);
    double certain = certainFrom(question);
    Chance sure = beta.above(certain);
    return sure.or(
        beta.mixed(x -> logRuin(question, beta, x), x -> about(question, beta, x), certain));
  }

  /**
   * From which rate on ruin is certain, or as good as that: in logits. Without a horizon from where
   * nothing is gained; with one, from where so many successes in it are out of the question.
   */
  private static double certainFrom(RuinQuestion question) {
    double low = Math.log(odds(question));
    if (question.horizon().isEmpty()) {
      return low;
    }
    double high = 46 + Math.log1p(question.horizon().getAsDouble());
    for (int i = 0; i < 20; i++) {
      double middle = (low + high) / 2;
      double rate = 1 / (1 + Math.exp(-middle));
      if (onLattice(question, rate).logSurvival() < OUT_OF_THE_QUESTION) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private double logRuin(RuinQuestion question, LogitBeta beta, double x) {
    double logRate = beta.logRate(x);
    double rarest = Math.log(RAREST);
    if (logRate >= rarest) {
      return at(question, Math.exp(logRate)).log();
    }
    double last = at(question, RAREST).log();
    double failures = Math.rint((at(question, RAREST * 1e20).log() - last) / Math.log(1e20));
    return last + failures * (logRate - rarest);
  }

  private static double about(RuinQuestion question, LogitBeta beta, double x) {
    return onLattice(question, Math.max(RAREST, Math.exp(beta.logRate(x)))).aboutLog();
  }

  private Chance atQuantile(RuinQuestion question, double probability) {
    double rate = quantile(probability);
    if (rate > RAREST) {
      return at(question, rate);
    }
    // F^a ÷ (a B(a, b)) so near to 0.
    double logRate = (Math.log(probability) + Math.log(a) + LogBeta.value(a, b)) / a;
    return Chance.ofLog(logRuin(question, new LogitBeta(a, b), logRate));
  }

  /**
   * How likely the rate is one at which ruin is certain in the end: no stake, however great, makes
   * the mixed ruin less. 0 within a horizon.
   *
   * @param question its stake and its rate do not count
   */
  public double hopeless(RuinQuestion question) {
    double odds = odds(question);
    return question.horizon().isPresent() ? 0 : RegularizedBeta.value(1 / (1 + odds), b, a);
  }

  /** F ÷ (1 − F) at which nothing is gained or lost on average. */
  private static double odds(RuinQuestion question) {
    double meanClaim = question.process() instanceof Bernoulli tasks ? tasks.claims().mean() : 1;
    return question.reward().toDouble() / (meanClaim * question.penalty().toDouble());
  }

  private static LatticeRuin onLattice(RuinQuestion question, double rate) {
    return new LatticeRuin(question, (PeriodProcess) question.process().withRate(rate));
  }

  private static Chance at(RuinQuestion question, double rate) {
    return Ruin.chance(question.with(question.process().withRate(rate)));
  }

  /**
   * Ruin when the rate is not quite known.
   *
   * @param chance mixed over the posterior
   * @param lower ψ at the lower quantile of the rate
   * @param upper ψ at the upper quantile of the rate
   * @param atMean ψ at the mean of the rate
   */
  public record Mixture(Chance chance, Chance lower, Chance upper, Chance atMean) {
    /** Of somebody who cannot be ruined. */
    public static final Mixture NONE =
        new Mixture(Chance.NONE, Chance.NONE, Chance.NONE, Chance.NONE);

    public double ruin() {
      return chance.value();
    }

    public double low() {
      return lower.value();
    }

    public double high() {
      return upper.value();
    }

    public double plugIn() {
      return atMean.value();
    }
  }
}
