package io.pocoscope.devnet.market.play;

import io.pocoscope.devnet.market.actor.Actor;
import io.pocoscope.devnet.market.actor.Crowd;
import io.pocoscope.devnet.market.actor.FaultDeck;
import io.pocoscope.devnet.market.actor.Parties;
import io.pocoscope.devnet.market.chain.Agenda;
import io.pocoscope.devnet.market.chain.Chain;
import io.pocoscope.devnet.market.chain.Treasury;
import io.pocoscope.devnet.market.deal.Deal;
import io.pocoscope.devnet.market.deal.Poco;
import io.pocoscope.devnet.market.deal.Slot;
import io.pocoscope.devnet.market.error.PoolEras;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.truth.TruthSink;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator.SplittableGenerator;

/** Plays every slot of a market, claims what failed, and tells the truth about each. */
public final class Playhouse implements Theatre.Curtain {
  private final ScriptWriter scripts;
  private final MishapWriter mishaps;
  private final TruthBook truths;
  private final Claims claims;
  private final Theatre theatre;

  /**
   * An empty house.
   *
   * @param agenda on which the steps of the plays are put
   * @param parties of whom the workers contribute, as the age of their pool has it
   * @param root of which it takes streams of its own: of scripts, faults, claims, plays and mishaps
   */
  public Playhouse(
      MarketSettings settings,
      Agenda agenda,
      Chain chain,
      Poco poco,
      Treasury treasury,
      Parties parties,
      TruthSink truthSink,
      SplittableGenerator root) {
    Crowd workers = parties.workers();
    Casting casting = new Casting(workers, poco::weight);
    Weather weather = new Weather(settings.failures().changes(), chain.now());
    scripts = new ScriptWriter(root.split(), casting, new FaultDeck(root.split()), weather);
    truths = new TruthBook(truthSink);
    claims = new Claims(settings, chain, poco, root.split(), truths);
    theatre = new Theatre(agenda, chain, poco, treasury, workers, this, root.split());
    List<String> pools = parties.pools().actors().stream().map(Actor::address).toList();
    double hidden = settings.failures().hidden();
    mishaps = new MishapWriter(hidden, new PoolEras(pools), root.split());
  }

  /** Begins the plays of all slots of a deal that has been matched. */
  public void begin(Deal deal) {
    for (long index = deal.first(); index < deal.first() + deal.size(); index++) {
      Slot slot = new Slot(deal, index);
      Script script = scripts.write(deal, index);
      Optional<Mishap> mishap = mishaps.write(deal, script);
      mishap.ifPresent(it -> it.befall(slot));
      truths.begun(slot, script, mishap);
      new Play(slot, script, new Results(slot, mishap), theatre).begin();
    }
  }

  /** How many times a market's failed slots are claimed, on the average: 12 … 1000. */
  public double claimBursts() {
    return claims.bursts();
  }

  /** Claims all that is overdue, as somebody does now and then. */
  public void claim() {
    claims.burst();
  }

  /** Tells the truth about what has not ended by the time of the head, in seconds since 1970. */
  public void finish(long now) {
    truths.finish(now);
  }

  @Override
  public void completed(Slot slot) {
    truths.completed(slot);
  }

  @Override
  public void abandoned(Slot slot) {
    claims.failed(slot);
  }
}
