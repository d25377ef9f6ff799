package io.pocoscope.devnet.market;

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
