package io.pocoscope.devnet.market;

import io.pocoscope.devnet.market.actor.Actor;
import io.pocoscope.devnet.market.actor.Crowd;
import io.pocoscope.devnet.market.actor.Distributions;
import io.pocoscope.devnet.market.actor.Parties;
import io.pocoscope.devnet.market.chain.Agenda;
import io.pocoscope.devnet.market.chain.Chain;
import io.pocoscope.devnet.market.chain.Ledger;
import io.pocoscope.devnet.market.chain.Protocol;
import io.pocoscope.devnet.market.chain.Treasury;
import io.pocoscope.devnet.market.deal.Deal;
import io.pocoscope.devnet.market.deal.DealBook;
import io.pocoscope.devnet.market.deal.DealMaker;
import io.pocoscope.devnet.market.deal.Poco;
import io.pocoscope.devnet.market.deal.Pool;
import io.pocoscope.devnet.market.deal.Registry;
import io.pocoscope.devnet.market.deal.Season;
import io.pocoscope.devnet.market.play.Calibration;
import io.pocoscope.devnet.market.play.Playhouse;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.stranger.Strangers;
import io.pocoscope.devnet.market.truth.TruthSink;
import io.pocoscope.devnet.market.writing.EntityShapes;
import io.pocoscope.devnet.market.writing.VersionSink;
import io.pocoscope.devnet.schema.ApiSchema;
import io.pocoscope.hash.Keccak;
import java.util.List;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;

/** Runs a market from its first deal to its head. */
public final class Market {
  private static final double POLICY_CHANGES = 6;
  private static final double TRANSFERS = 12;
  private static final double BANKINGS = 40;
  private static final long AFTER_THE_LAST_DEAL = 600;

  /** 100 RLC. */
  private static final long GREATEST_DEPOSIT = 100_000_000_000L;

  private final MarketSettings settings;
  private final Season season;
  private final Parties parties;
  private final Chain chain;
  private final Registry registry;
  private final DealBook deals;
  private final Treasury treasury;
  private final Strangers strangers;
  private final DealMaker maker;
  private final Playhouse plays;
  private final Agenda agenda = new Agenda();
  private final SplittableGenerator random;
  private int matched;
  private long transfers;

  private Market(MarketSettings settings, ApiSchema schema, VersionSink sink, TruthSink truthSink) {
    this.settings = settings;
    season = new Season(settings.size().deals(), settings.size().span());
    // A stream of its own for each, so that a change in one does not change all the others.
    SplittableGenerator root =
        RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom").create(settings.seed());
    random = root.split();
    parties = Parties.gather(settings, Calibration.rates(settings), root.split());
    chain = new Chain(new EntityShapes(schema), sink, settings.seed());
    Ledger ledger = new Ledger(chain);
    Protocol protocol = new Protocol(chain, ledger);
    registry = new Registry(chain, ledger, protocol);
    deals = new DealBook(chain, ledger, registry, protocol);
    treasury = new Treasury(chain, ledger, protocol);
    strangers = new Strangers(settings, chain, ledger, treasury, protocol);
    Poco poco = new Poco(chain, ledger, deals, protocol);
    maker = new DealMaker(settings, parties, registry, chain.now(), root);
    plays = new Playhouse(settings, agenda, chain, poco, treasury, parties, truthSink, root);
  }

  /** Makes up a history; its versions and the truth go out as they become final. */
  public static void run(
      MarketSettings settings, ApiSchema schema, VersionSink sink, TruthSink truth) {
    Market market = new Market(settings, schema, sink, truth);
    market.parties.crowds().stream()
        .flatMap(crowd -> crowd.actors().stream())
        .forEach(actor -> truth.actor(actor.role(), actor.address(), actor.failureRate()));
    market.run();
  }

  /** The name of a seed's deployment: of the form of graph-node's, but no content's address. */
  public static String deployment(long seed) {
    String hash = Keccak.of("deployment " + seed).replace('0', 'o').replace('l', 'L');
    return "QmGenerated" + hash.substring(2, 37);
  }

  private void run() {
    registry.createCategories();
    parties.apps().actors().forEach(this::create);
    parties.datasets().actors().forEach(this::create);
    parties.pools().actors().forEach(this::create);
    agenda.at(chain.now() + Chain.BLOCK_TIME, this::deal);
    later(settings.size().span() / plays.claimBursts(), this::claim);
    later(settings.size().span() / POLICY_CHANGES, this::changePolicy);
    later(settings.size().span() / TRANSFERS, this::transfer);
    later(settings.size().span() / BANKINGS, this::bank);
    agenda.run(chain);
    chain.advanceTo(agenda.end());
    // The head's time is that of its newest transaction, so that it must have one.
    treasury.deposit(parties.payers().get(0), 0);
    plays.finish(chain.now());
    chain.finish();
  }

  private void create(Actor actor) {
    chain.advanceTo(chain.now() + Chain.BLOCK_TIME);
    registry.create(actor);
  }

  private void deal() {
    Deal deal = maker.make(chain.now());
    treasury.fund(deal.payer(), deal.taskPrice() * deal.size());
    treasury.fund(deal.pool().owner(), deal.poolStake() * deal.size());
    fundBoth(deal);
    deals.match(deal);
    plays.begin(deal);
    matched++;
    strangers.act(matched);
    if (matched < settings.size().deals()) {
      later(season.gapAfter(matched), this::deal);
    } else {
      agenda.endAt(chain.now() + AFTER_THE_LAST_DEAL);
    }
  }

  /** One account may pay and have the pool. */
  private void fundBoth(Deal deal) {
    if (deal.payer().equals(deal.pool().owner())) {
      treasury.fund(deal.payer(), (deal.taskPrice() + deal.poolStake()) * deal.size());
    }
  }

  private void claim() {
    plays.claim();
    later(settings.size().span() / plays.claimBursts(), this::claim);
  }

  private void changePolicy() {
    Actor pool = parties.pools().draw(random);
    registry.change(pool, new Pool(random.nextLong(20, 61), random.nextLong(1, 21)));
    later(settings.size().span() / POLICY_CHANGES, this::changePolicy);
  }

  /** An app, a dataset or a pool goes to another owner of its kind, or to somebody new. */
  private void transfer() {
    List<Crowd> kinds = List.of(parties.apps(), parties.datasets(), parties.pools());
    Crowd kind = kinds.get((int) (transfers % kinds.size()));
    Actor given = registry.current(kind.draw(random));
    String other = registry.current(kind.draw(random)).owner();
    boolean another = random.nextBoolean() && !other.equals(given.owner());
    String buyer = Keccak.address("buyer " + transfers + " of " + settings.seed());
    registry.transfer(given, another ? other : buyer);
    transfers++;
    later(settings.size().span() / TRANSFERS, this::transfer);
  }

  /** Somebody brings RLC in, or takes some out. */
  private void bank() {
    if (random.nextBoolean()) {
      long nrlc = random.nextLong(1, GREATEST_DEPOSIT);
      treasury.deposit(parties.requesters().draw(random).address(), nrlc);
    } else {
      treasury.withdraw(parties.workers().draw(random).address(), random.nextDouble());
    }
    later(settings.size().span() / BANKINGS, this::bank);
  }

  private void later(double meanWait, Runnable action) {
    agenda.at(chain.now() + Distributions.exponential(random, meanWait), action);
  }
}
