package io.pocoscope.change;

import io.pocoscope.rate.Grouping;
import java.util.List;

/**
 * How changes are looked for.
 *
 * @param within what stays the same while the order of its lots is shuffled: a change of the mix of
 *     these is none; empty for one stratum of all slots. Each slot is of one group only
 * @param together which slots of a stratum are one lot
 * @param alpha the greatest chance of any false alarm, in [{@value #LEAST_ALPHA}, {@value
 *     #GREATEST_ALPHA}]
 * @param seed of the shuffles: the same one gives the same changes, on any number of processors
 */
public record ChangeSettings(List<Grouping> within, Together together, double alpha, long seed) {
  /** Below it shuffles would be too many. */
  public static final double LEAST_ALPHA = .001;

  public static final double GREATEST_ALPHA = .5;

  public ChangeSettings {
    within = within.stream().distinct().toList();
    if (!(alpha >= LEAST_ALPHA && alpha <= GREATEST_ALPHA)) {
      throw new IllegalArgumentException("no chance of a false alarm: " + alpha);
    }
    if (within.stream().anyMatch(each -> each.overlaps() || each.overTime())) {
      throw new IllegalArgumentException("a slot has one stratum, whatever its time: " + within);
    }
  }

  /** Within each requester, deal by deal, at most one false alarm in twenty histories. */
  public static ChangeSettings usual() {
    return new ChangeSettings(List.of(Grouping.REQUESTER), Together.DEAL, .05, 1);
  }
}
