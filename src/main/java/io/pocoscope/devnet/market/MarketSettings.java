package io.pocoscope.devnet.market;

import java.util.Map;

/**
 * What kind of market to make up.
 *
 * @param seed the same seed gives the same history, byte for byte
 * @param deals how many deals are matched, at least 1
 * @param tasksPerDeal the mean number of slots of a deal, at least 1; heavy-tailed
 * @param actors how many of each role there are
 * @param failureRate about which share of settled slots fails, in [0, 1)
 * @param unclaimedShare about which share of the failed slots nobody has claimed by the time of the
 *     head, in [0, 1]
 * @param trusts the weights of the values of a deal's trust
 * @param shares how many deals are of which kind
 * @param span the time from the first deal to the last, in seconds; at least a day
 * @param mischief what strangers do to it
 */
public record MarketSettings(
    long seed,
    int deals,
    double tasksPerDeal,
    ActorCounts actors,
    double failureRate,
    double unclaimedShare,
    Map<Integer, Double> trusts,
    Shares shares,
    long span,
    Mischief mischief) {
  private static final long DAY = 86_400;

  public MarketSettings {
    trusts = Map.copyOf(trusts);
    if (deals < 1 || !(tasksPerDeal >= 1) || trusts.isEmpty() || span < DAY) {
      throw new IllegalArgumentException("no market: " + deals + " deals in " + span + " s");
    }
    if (!(failureRate >= 0 && failureRate < 1 && unclaimedShare >= 0 && unclaimedShare <= 1)) {
      throw new IllegalArgumentException("rates are in [0, 1]");
    }
  }

  /** A market that looks like the real one: about 8 % failed, a third of them unclaimed. */
  public static MarketSettings defaults() {
    return new MarketSettings(
        1,
        300,
        5,
        ActorCounts.standard(),
        .08,
        1 / 3.,
        Map.of(1, .5, 3, .25, 5, .15, 10, .1),
        Shares.standard(),
        60 * DAY,
        Mischief.NONE);
  }

  /** The same market from another seed. */
  public MarketSettings withSeed(long other) {
    return new MarketSettings(
        other,
        deals,
        tasksPerDeal,
        actors,
        failureRate,
        unclaimedShare,
        trusts,
        shares,
        span,
        mischief);
  }

  /** The same market of another size. */
  public MarketSettings withSize(int otherDeals, double otherTasksPerDeal) {
    return new MarketSettings(
        seed,
        otherDeals,
        otherTasksPerDeal,
        actors,
        failureRate,
        unclaimedShare,
        trusts,
        shares,
        span,
        mischief);
  }

  /** The same market with more or fewer failures, and more or fewer of them claimed. */
  public MarketSettings withFailures(double rate, double unclaimed) {
    return new MarketSettings(
        seed, deals, tasksPerDeal, actors, rate, unclaimed, trusts, shares, span, mischief);
  }

  /** The same market with more or fewer failures. */
  public MarketSettings withFailureRate(double other) {
    return withFailures(other, unclaimedShare);
  }

  /** The same market among others, with other shares of deals. */
  public MarketSettings with(
      ActorCounts otherActors, Map<Integer, Double> otherTrusts, Shares other) {
    return new MarketSettings(
        seed,
        deals,
        tasksPerDeal,
        otherActors,
        failureRate,
        unclaimedShare,
        otherTrusts,
        other,
        span,
        mischief);
  }

  /** The same market in more or less time, in seconds. */
  public MarketSettings withSpan(long other) {
    return new MarketSettings(
        seed,
        deals,
        tasksPerDeal,
        actors,
        failureRate,
        unclaimedShare,
        trusts,
        shares,
        other,
        mischief);
  }

  /** The same market among strangers. */
  public MarketSettings with(Mischief other) {
    return new MarketSettings(
        seed,
        deals,
        tasksPerDeal,
        actors,
        failureRate,
        unclaimedShare,
        trusts,
        shares,
        span,
        other);
  }
}
