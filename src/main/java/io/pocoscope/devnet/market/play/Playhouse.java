package io.pocoscope.devnet.market.play;

import io.pocoscope.devnet.market.actor.Crowd;
import io.pocoscope.devnet.market.actor.FaultDeck;
import io.pocoscope.devnet.market.chain.Agenda;
import io.pocoscope.devnet.market.chain.Chain;
import io.pocoscope.devnet.market.chain.Treasury;
import io.pocoscope.devnet.market.deal.Deal;
import io.pocoscope.devnet.market.deal.Poco;
import io.pocoscope.devnet.market.deal.Slot;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.truth.TruthSink;
import java.util.random.RandomGenerator.SplittableGenerator;

/** Plays every slot of a market, claims what failed, and tells the truth about each. */
public final class Playhouse implements Theatre.Curtain {
  private final ScriptWriter scripts;
  private final TruthBook truths;
  private final Claims claims;
  private final Theatre theatre;

  /**
   * An empty house.
   *
   * @param agenda on which the steps of the plays are put
   * @param workers who contribute
   * @param root of which it takes streams of its own: of scripts, faults, claims and plays
   */
  public Playhouse(
      MarketSettings settings,
      Agenda agenda,
      Chain chain,
      Poco poco,
      Treasury treasury,
      Crowd workers,
      TruthSink truthSink,
      SplittableGenerator root) {
    Casting casting = new Casting(workers, poco::weight);
    scripts = new ScriptWriter(root.split(), casting, new FaultDeck(root.split()));
    truths = new TruthBook(truthSink);
    claims = new Claims(settings, chain, poco, root.split(), truths);
    theatre = new Theatre(agenda, chain, poco, treasury, workers, this, root.split());
  }

  /** Begins the plays of all slots of a deal that has been matched. */
  public void begin(Deal deal) {
    for (long index = deal.first(); index < deal.first() + deal.size(); index++) {
      Slot slot = new Slot(deal, index);
      Script script = scripts.write(deal, index);
      truths.begun(slot, script);
      new Play(slot, script, theatre).begin();
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
