package io.pocoscope.devnet.market.play;

import io.pocoscope.devnet.market.actor.Crowd;
import io.pocoscope.devnet.market.chain.Agenda;
import io.pocoscope.devnet.market.chain.Chain;
import io.pocoscope.devnet.market.chain.Treasury;
import io.pocoscope.devnet.market.deal.Poco;
import io.pocoscope.devnet.market.deal.Slot;
import java.util.random.RandomGenerator;

/** What every play needs. */
record Theatre(
    Agenda agenda,
    Chain chain,
    Poco poco,
    Treasury treasury,
    Crowd workers,
    Curtain curtain,
    RandomGenerator random) {

  /** Hears of every slot whose play is over. */
  interface Curtain {
    void completed(Slot slot);

    /** Nobody will do anything more for it, but perhaps claim it. */
    void abandoned(Slot slot);
  }
}
