package io.pocoscope.market;

/**
 * Who is on the market.
 *
 * @param assets N_a at the start, at least as many as a task takes
 * @param most N_max: no asset arrives while as many are present
 * @param arrival T: one asset may arrive after every T-th task; 0 for never
 * @param parties k, how many assets a task takes
 * @param rates how often assets fail by themselves
 * @param combinations of assets that fail only together
 */
public record Population(
    int assets, int most, int arrival, Parties parties, RateLaw rates, Combinations combinations) {
  private static final int GREATEST = 10_000_000;

  public Population {
    BadMarketInput.unless(
        assets >= 1 && assets <= GREATEST && most >= 1 && most <= GREATEST,
        "%d assets, at most %d: both are from 1 to %d",
        assets,
        most,
        GREATEST);
    BadMarketInput.unless(
        parties.most() <= assets,
        "k is %s but there are only %d assets: a task takes k different ones",
        parties,
        assets);
    BadMarketInput.unless(
        arrival >= 0, "an asset arrives every %d tasks: 1 or more, or 0 for never", arrival);
  }

  /** The published one: 100 assets, k = 4, T = 500, α = .1. */
  public static Population published() {
    return new Population(100, 100, 500, Parties.of(4), new PowerLaw(.1), Combinations.none());
  }

  /** The most that can be present at once. */
  int capacity() {
    return Math.max(assets, most);
  }
}
