package io.pocoscope.devnet.market.deal;

import io.pocoscope.devnet.market.actor.Actor;
import io.pocoscope.devnet.market.actor.Distributions;
import io.pocoscope.devnet.market.actor.Parties;
import io.pocoscope.devnet.market.chain.MadeUpHash;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.hash.Keccak;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Thinks up what is asked for. */
final class RequestMaker {
  /** Prices are multiples of a thousandth RLC, in nRLC; some are odd, for the rounding. */
  private static final long PRICE_STEP = 1_000_000;

  private static final double REVERTING_CALLBACKS = .25;

  private final MarketSettings settings;
  private final Parties parties;
  private final Registry registry;
  private final RandomGenerator random;
  private final SortedMap<Integer, Double> trusts;
  private long made;

  RequestMaker(
      MarketSettings settings, Parties parties, Registry registry, RandomGenerator random) {
    this.settings = settings;
    this.parties = parties;
    this.registry = registry;
    this.random = random;
    this.trusts = new TreeMap<>(settings.mix().trusts());
  }

  /**
   * A request that a pool will take.
   *
   * @param early whether nobody can pay for others yet
   */
  Request make(Actor pool, boolean early) {
    Actor app = registry.current(parties.apps().draw(random));
    double kind = random.nextDouble();
    boolean named = kind < settings.mix().shares().dataset();
    boolean bulk =
        !named && kind < settings.mix().shares().dataset() + settings.mix().shares().bulk();
    Optional<Actor> dataset =
        named ? Optional.of(registry.current(parties.datasets().draw(random))) : Optional.empty();
    String requester = requester(app, pool);
    return new Request(
        MadeUpHash.of("request " + made++ + " of " + settings.seed()),
        requester,
        chance(settings.mix().shares().otherBeneficiary())
            ? Keccak.address("beneficiary of " + requester)
            : requester,
        !early && chance(settings.mix().shares().sponsored())
            ? parties.payers().get(random.nextInt(parties.payers().size()))
            : requester,
        app,
        dataset,
        bulk,
        category(),
        Distributions.weighted(random, trusts),
        chance(settings.mix().shares().tee()),
        chance(settings.mix().shares().callback())
            ? Optional.of(callback(requester))
            : Optional.empty(),
        chance(.25) ? 0 : price(50),
        named && chance(.75) ? price(100) : 0);
  }

  /** A pool's price for a slot, in nRLC. */
  long poolPrice() {
    return price(200) + (chance(.25) ? random.nextLong(1000) : 0);
  }

  private String requester(Actor app, Actor pool) {
    if (chance(settings.mix().shares().selfDealing())) {
      return app.owner();
    }
    return chance(DealMaker.POOL_OWNER_SHARE)
        ? pool.owner()
        : parties.requesters().draw(random).address();
  }

  private Callback callback(String requester) {
    boolean reverts = chance(REVERTING_CALLBACKS);
    String address = Keccak.address((reverts ? "reverting " : "") + "callback of " + requester);
    return new Callback(address, reverts);
  }

  private boolean chance(double share) {
    return random.nextDouble() < share;
  }

  private long price(int most) {
    return (1 + random.nextInt(most)) * PRICE_STEP;
  }

  private Category category() {
    double place = random.nextDouble();
    for (Category category : Category.values()) {
      place -= category.share();
      if (place < 0) {
        return category;
      }
    }
    return Category.XL;
  }
}
