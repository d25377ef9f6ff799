package io.pocoscope.ruin;

import java.util.Optional;

/**
 * The least stake, or reward, that keeps the probability of ruin at or below a level where the rate
 * of failures is not quite known; each empty where none is enough.
 *
 * @param amount with ruin mixed over what is known of the rate
 * @param low at the lower end of the rate's interval
 * @param high at its upper end
 * @param plugIn at the mean of the rate
 */
public record Needed(
    Optional<Rational> amount,
    Optional<Rational> low,
    Optional<Rational> high,
    Optional<Rational> plugIn) {

  /**
   * At a rate of which a posterior is known. No search is made where ruin is certain in the end
   * with a probability that is too great already.
   *
   * @param question its process must be of tasks
   * @param ruin the greatest probability of ruin, in (0, 1)
   * @param level probability within the interval of the rate, in (0, 1)
   */
  public static Needed of(
      RuinQuestion question, Sought sought, Chance ruin, Posterior posterior, double level) {
    boolean inVain = sought == Sought.STAKE && posterior.hopeless(question) >= ruin.value();
    return new Needed(
        inVain ? Optional.empty() : sought.least(question, ruin, posterior::chance),
        at(question, sought, ruin, posterior.quantile((1 - level) / 2)),
        at(question, sought, ruin, posterior.quantile((1 + level) / 2)),
        at(question, sought, ruin, posterior.mean()));
  }

  /** At a rate that is given. */
  public static Optional<Rational> at(
      RuinQuestion question, Sought sought, Chance ruin, double rate) {
    return sought.least(question.with(question.process().withRate(rate)), ruin, Ruin::chance);
  }
}
