package io.pocoscope.market;

/**
 * Assets that fail on purpose, to ruin others.
 *
 * @param share of the assets at the start, above 0 and below 1
 * @param rate how often they fail on purpose, above 0 and at most 1
 * @param reEntry whether one that has to leave comes back at once, under a new name and with a new
 *     stake
 * @param awake whether they do; asleep they are what they would be without their purpose, which
 *     gives the same market to compare with
 */
public record Attack(double share, double rate, boolean reEntry, boolean awake) {
  public Attack {
    BadMarketInput.unless(
        share > 0 && share < 1, "the attackers' share is %s: above 0 and below 1", share);
    BadMarketInput.unless(
        rate > 0 && rate <= 1, "attackers fail at a rate of %s: above 0 and at most 1", rate);
  }

  /** The same assets without their purpose. */
  public Attack asleep() {
    return new Attack(share, rate, reEntry, false);
  }

  int attackers(int assets) {
    return (int) Math.round(share * assets);
  }
}
