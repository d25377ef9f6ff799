package io.pocoscope.devnet.market.play;

import io.pocoscope.devnet.market.actor.Actor;
import io.pocoscope.devnet.market.settings.RateChange;
import java.util.List;

/**
 * How often actors spoil slots at some time: as often as they do, unless something has changed.
 *
 * @param changes of their rates
 * @param begin of the market, in seconds since 1970
 */
record Weather(List<RateChange> changes, long begin) {
  /** Nothing ever changes. */
  static final Weather STEADY = new Weather(List.of(), 0);

  Weather {
    changes = List.copyOf(changes);
  }

  /** The chance that an actor spoils a slot of a deal of some time, in seconds since 1970. */
  double failureRate(Actor actor, long time) {
    double rate = actor.failureRate();
    for (RateChange change : changes) {
      boolean its = change.role().isEmpty() || change.role().get() == actor.role();
      if (its && time - begin >= change.after()) {
        rate = change.changed(rate);
      }
    }
    return rate;
  }
}
