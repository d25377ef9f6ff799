package io.pocoscope.devnet.market.deal;

import io.pocoscope.devnet.market.actor.Actor;
import io.pocoscope.devnet.market.actor.Distributions;
import io.pocoscope.devnet.market.actor.Parties;
import io.pocoscope.devnet.market.chain.Ledger;
import io.pocoscope.devnet.market.chain.MadeUpHash;
import io.pocoscope.devnet.market.settings.MarketSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;

/** Thinks up who deals with whom; what was asked for may lead to several deals. */
public final class DealMaker {
  /** Deals whose requester owns the pool, of those whose requester does not own the app. */
  public static final double POOL_OWNER_SHARE = .03;

  /** The mean number of datasets of a slot of a bulk deal. */
  public static final double BULK_DATASETS = BulkMaker.DATASETS;

  private static final int MOST_SLOTS = 500;
  private static final int MOST_FURTHER_DEALS = 3;

  /** The early era of the chain, in which no sponsor was recorded: this share of the span. */
  private static final double EARLY_ERA = .1;

  private final MarketSettings settings;
  private final Parties parties;
  private final Registry registry;
  private final BulkMaker bulks;
  private final RequestMaker requests;
  private final RandomGenerator random;
  private final double endOfEarlyEra;
  private Optional<Rest> rest = Optional.empty();
  private long made;

  /** What is left of a request order: from which index on, and for how many deals. */
  private record Rest(Request request, long first, int deals) {}

  /**
   * For a market that begins at a time, in seconds since 1970.
   *
   * @param root of which it takes streams of its own: one for files, and one for all else
   */
  public DealMaker(
      MarketSettings settings,
      Parties parties,
      Registry registry,
      long begin,
      SplittableGenerator root) {
    this.settings = settings;
    this.parties = parties;
    this.registry = registry;
    this.bulks = new BulkMaker(parties.datasets(), root.split());
    this.random = root.split();
    this.requests = new RequestMaker(settings, parties, registry, random);
    this.endOfEarlyEra = begin + EARLY_ERA * settings.size().span();
  }

  /** A deal at a time, in seconds since 1970. */
  public Deal make(long now) {
    boolean further = rest.isPresent() && random.nextBoolean();
    boolean early = now < endOfEarlyEra;
    Actor pool = registry.current(parties.pools().draw(random));
    Request request = further ? rest.get().request() : requests.make(pool, early);
    long first = further ? rest.get().first() : 0;
    int size = Distributions.heavyTail(random, settings.size().tasksPerDeal(), MOST_SLOTS);
    Deal deal = deal(request, pool, first, size, now, early);
    if (further) {
      continued(request, first + size, rest.get().deals() - 1);
    } else if (rest.isEmpty()
        && !request.bulk()
        && random.nextDouble() < settings.mix().shares().split()) {
      continued(request, size, random.nextInt(1, MOST_FURTHER_DEALS + 1));
    }
    return deal;
  }

  private void continued(Request request, long first, int deals) {
    rest = deals == 0 ? Optional.empty() : Optional.of(new Rest(request, first, deals));
  }

  private Deal deal(Request request, Actor pool, long first, int size, long now, boolean early) {
    String id = MadeUpHash.of("deal " + made++ + " of " + settings.seed());
    Pool policy = registry.policy(pool);
    long poolPrice = requests.poolPrice();
    // They may have been given away since the request.
    Actor app = registry.current(request.app());
    Optional<Actor> dataset = request.dataset().map(registry::current);
    return new Deal(
        id,
        request,
        early ? Ledger.ZERO : request.payer(),
        app,
        dataset,
        pool,
        request.bulk() ? Optional.of(bulks.make(id, size, now)) : Optional.empty(),
        poolPrice,
        poolPrice * policy.stakeRatio() / 100,
        policy.rewardRatio(),
        now,
        first,
        size,
        faulty(request, pool),
        Orders.of(id),
        new DealCounts());
  }

  /** Whose faults may spoil the slots; an owner that asks does so through its app or its pool. */
  private List<Actor> faulty(Request request, Actor pool) {
    List<Actor> faulty = new ArrayList<>(List.of(request.app(), pool));
    request.dataset().ifPresent(faulty::add);
    parties.requesters().find(request.requester()).ifPresent(faulty::add);
    return faulty;
  }
}
