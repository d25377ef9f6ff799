package io.pocoscope.cause;

import io.pocoscope.outcome.LeftOut;
import io.pocoscope.rate.Grouping;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;

/**
 * Why slots failed by what the schedulers of their pools say, alone and beside the chain.
 *
 * @param by the groupings; none makes one group of all slots
 * @param lines what schedulers say, group by group: of failed slots, then of hidden failures; the
 *     most frequent first, and last those of which nobody has said anything
 * @param pairs the same with the chain's cause beside
 * @param contradictions slots of which the two say what cannot both be
 * @param total all failed slots that the filter lets through, each counted once
 * @param heard of how much something was said
 * @param leftOut what the filter kept away
 */
public record WitnessTable(
    List<Grouping> by,
    List<WitnessLine> lines,
    List<WitnessLine> pairs,
    List<Contradiction> contradictions,
    Total total,
    Heard heard,
    LeftOut leftOut) {

  /** Whether a slot can stand in several groups, so that they add up to more than the total. */
  public boolean overlaps() {
    return by.stream().anyMatch(Grouping::overlaps);
  }

  /**
   * All failed slots.
   *
   * @param stake what their payers had at stake, nRLC
   * @param unpriced those whose prices are not known
   */
  public record Total(long slots, BigDecimal stake, long unpriced) {}

  /**
   * What there is to go by.
   *
   * @param answers in the store, about whatever task
   * @param failed failed slots about which a scheduler has said something
   * @param hidden hidden failures that do not count as failed
   * @param heardHidden those of them about which a scheduler has said something
   * @param byWorkerEra slots about which something was said, by the era of the workers
   * @param bySchedulerEra the same by that of the schedulers
   */
  public record Heard(
      long answers,
      long failed,
      long hidden,
      long heardHidden,
      SortedMap<String, Long> byWorkerEra,
      SortedMap<String, Long> bySchedulerEra) {
    /** Whether any scheduler was ever asked. */
    public boolean asked() {
      return answers > 0;
    }
  }
}
