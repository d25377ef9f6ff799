package io.pocoscope.devnet.market.settings;

import java.util.List;
import java.util.Map;

/**
 * What kind of market to make up.
 *
 * @param seed the same seed gives the same history, byte for byte
 * @param size how much happens in it
 * @param failures how often slots fail
 * @param mix who meets in it
 * @param mischief what strangers do to it
 */
public record MarketSettings(
    long seed, MarketSize size, FailureShares failures, MarketMix mix, Mischief mischief) {

  /** A market that looks like the real one. */
  public static MarketSettings defaults() {
    return new MarketSettings(
        1, MarketSize.standard(), FailureShares.standard(), MarketMix.standard(), Mischief.NONE);
  }

  /** The same market from another seed. */
  public MarketSettings withSeed(long other) {
    return new MarketSettings(other, size, failures, mix, mischief);
  }

  /** The same market of another size, in the same time. */
  public MarketSettings withSize(int deals, double tasksPerDeal) {
    return with(new MarketSize(deals, tasksPerDeal, size.span()));
  }

  /** The same market in more or less time, in seconds. */
  public MarketSettings withSpan(long span) {
    return with(new MarketSize(size.deals(), size.tasksPerDeal(), span));
  }

  /** The same market with more or fewer failures, and more or fewer of them claimed. */
  public MarketSettings withFailures(double rate, double unclaimed) {
    return with(new FailureShares(rate, unclaimed, failures.hidden(), failures.changes()));
  }

  /** The same market with more or fewer errors in the results' place. */
  public MarketSettings withHidden(double share) {
    return with(
        new FailureShares(failures.rate(), failures.unclaimed(), share, failures.changes()));
  }

  /** The same market, in which failure rates change. */
  public MarketSettings withChanges(List<RateChange> changes) {
    return with(
        new FailureShares(failures.rate(), failures.unclaimed(), failures.hidden(), changes));
  }

  /** The same market with more or fewer failures. */
  public MarketSettings withFailureRate(double rate) {
    return withFailures(rate, failures.unclaimed());
  }

  /** The same market among others, with other shares of deals. */
  public MarketSettings with(ActorCounts actors, Map<Integer, Double> trusts, Shares shares) {
    return new MarketSettings(
        seed, size, failures, new MarketMix(actors, trusts, shares), mischief);
  }

  /** The same market among strangers. */
  public MarketSettings with(Mischief other) {
    return new MarketSettings(seed, size, failures, mix, other);
  }

  private MarketSettings with(FailureShares other) {
    return new MarketSettings(seed, size, other, mix, mischief);
  }

  private MarketSettings with(MarketSize other) {
    return new MarketSettings(seed, other, failures, mix, mischief);
  }
}
