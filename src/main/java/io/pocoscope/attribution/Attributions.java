package io.pocoscope.attribution;

import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.store.engine.Engine;
import java.util.List;
import java.util.Optional;

/** Infers actors' own rates from a store. */
public final class Attributions {
  /** All rates are at most this. */
  private static final double NO_BOUND = 1;

  private final Engine store;

  public Attributions(Engine store) {
    this.store = store;
  }

  /**
   * The rates of those who take part in the settled slots that a filter lets through; empty where
   * there is no settled slot.
   *
   * @param roles who can make a slot fail; at least one
   * @param level the confidence of the intervals, in (0, 1)
   * @param seed the same one gives the same result
   */
  public Optional<Attribution> of(
      SlotFilter filter, List<PartyRole> roles, double level, long seed) {
    return of(filter, roles, level, NO_BOUND, seed);
  }

  /**
   * The same, and how likely each rate is at most a bound.
   *
   * @param bound in (0, 1]
   */
  public Optional<Attribution> of(
      SlotFilter filter, List<PartyRole> roles, double level, double bound, long seed) {
    Evidence evidence = new EvidenceReader(store, roles).read(filter);
    return evidence.slots() == 0
        ? Optional.empty()
        : Optional.of(new NoisyOr(evidence, level, bound).infer(seed));
  }
}
