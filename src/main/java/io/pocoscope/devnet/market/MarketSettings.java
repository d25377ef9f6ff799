package io.pocoscope.devnet.market;

import java.util.Map;

/**
 * What kind of market to make up. Shares and rates are in [0, 1].
 *
 * @param seed the same seed gives the same history, byte for byte
 * @param deals how many deals are matched, at least 1
 * @param tasksPerDeal the mean number of slots of a deal; heavy-tailed
 * @param actors how many of each role there are
 * @param failureRate the share of settled slots that somebody's fault lets fail, about
 * @param neverClaimed the share of failed slots that nobody ever claims; those that failed after
 *     the last claims come on top
 * @param trusts the weights of the values of a deal's trust
 * @param teeShare deals that ask for a trusted execution environment
 * @param datasetShare deals with a dataset
 * @param callbackShare deals with a callback
 * @param sponsoredShare deals that somebody else than the requester pays
 * @param selfDealingShare deals whose requester owns the app
 * @param span the time from the first deal to the last, in seconds
 */
public record MarketSettings(
    long seed,
    int deals,
    double tasksPerDeal,
    ActorCounts actors,
    double failureRate,
    double neverClaimed,
    Map<Integer, Double> trusts,
    double teeShare,
    double datasetShare,
    double callbackShare,
    double sponsoredShare,
    double selfDealingShare,
    long span) {
  private static final long DAY = 86_400;

  public MarketSettings {
    trusts = Map.copyOf(trusts);
    if (deals < 1 || !(tasksPerDeal >= 1) || trusts.isEmpty() || span < DAY) {
      throw new IllegalArgumentException("no market: " + deals + " deals in " + span + " s");
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
        .25,
        Map.of(1, .5, 3, .25, 5, .15, 10, .1),
        .3,
        .3,
        .1,
        .1,
        .4,
        60 * DAY);
  }

  /** The same market from another seed. */
  public MarketSettings withSeed(long other) {
    return copy(other, deals, tasksPerDeal, failureRate);
  }

  /** The same market of another size. */
  public MarketSettings withSize(int otherDeals, double otherTasksPerDeal) {
    return copy(seed, otherDeals, otherTasksPerDeal, failureRate);
  }

  /** The same market with more or fewer faults. */
  public MarketSettings withFailureRate(double other) {
    return copy(seed, deals, tasksPerDeal, other);
  }

  private MarketSettings copy(long seed, int deals, double tasksPerDeal, double failureRate) {
    return new MarketSettings(
        seed,
        deals,
        tasksPerDeal,
        actors,
        failureRate,
        neverClaimed,
        trusts,
        teeShare,
        datasetShare,
        callbackShare,
        sponsoredShare,
        selfDealingShare,
        span);
  }
}
