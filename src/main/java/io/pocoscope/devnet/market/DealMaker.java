package io.pocoscope.devnet.market;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Thinks up who deals with whom, and about what. */
final class DealMaker {
  private static final int MOST_SLOTS = 500;
  private static final double POOL_OWNER_SHARE = .03;

  /** Prices are multiples of a thousandth RLC, in nRLC; some are odd, for the rounding. */
  private static final long PRICE_STEP = 1_000_000;

  private final MarketSettings settings;
  private final Parties parties;
  private final Registry registry;
  private final RandomGenerator random;
  private final Map<Integer, Double> trusts;
  private long made;

  DealMaker(MarketSettings settings, Parties parties, Registry registry, RandomGenerator random) {
    this.settings = settings;
    this.parties = parties;
    this.registry = registry;
    this.random = random;
    this.trusts = new TreeMap<>(settings.trusts());
  }

  /** A deal at a time, in seconds since 1970. */
  Deal make(long now) {
    Actor app = parties.apps().draw(random);
    Actor pool = parties.pools().draw(random);
    Actor requester = parties.requesters().draw(random);
    Optional<Actor> dataset = Optional.empty();
    if (random.nextDouble() < settings.datasetShare()) {
      dataset = Optional.of(parties.datasets().draw(random));
    }
    List<Actor> faulty = new ArrayList<>(List.of(app, pool));
    String asking = asking(requester, app, pool);
    if (asking.equals(requester.address())) {
      faulty.add(requester);
    }
    dataset.ifPresent(faulty::add);
    Pool policy = registry.policy(pool);
    long poolPrice = price(200) + (random.nextInt(4) == 0 ? random.nextLong(1000) : 0);
    return new Deal(
        MadeUpHash.of("deal %d of %d".formatted(made++, settings.seed())),
        asking,
        payer(asking),
        app,
        dataset,
        pool,
        category(),
        trust(),
        random.nextDouble() < settings.teeShare(),
        random.nextDouble() < settings.callbackShare()
            ? Keccak.address("callback " + asking)
            : Ledger.ZERO,
        random.nextInt(4) == 0 ? 0 : price(50),
        dataset.isPresent() && random.nextInt(4) > 0 ? price(100) : 0,
        poolPrice,
        poolPrice * policy.stakeRatio() / 100,
        policy.rewardRatio(),
        now,
        Distributions.heavyTail(random, settings.tasksPerDeal(), MOST_SLOTS),
        faulty,
        new DealCounts());
  }

  private String asking(Actor requester, Actor app, Actor pool) {
    if (random.nextDouble() < settings.selfDealingShare()) {
      return app.owner();
    }
    return random.nextDouble() < POOL_OWNER_SHARE ? pool.owner() : requester.address();
  }

  private String payer(String asking) {
    if (random.nextDouble() < settings.sponsoredShare()) {
      return parties.payers().get(random.nextInt(parties.payers().size()));
    }
    return asking;
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

  private long trust() {
    double sum = trusts.values().stream().mapToDouble(Double::doubleValue).sum();
    double place = random.nextDouble() * sum;
    for (Map.Entry<Integer, Double> trust : trusts.entrySet()) {
      place -= trust.getValue();
      if (place < 0) {
        return trust.getKey();
      }
    }
    return 1;
  }
}
