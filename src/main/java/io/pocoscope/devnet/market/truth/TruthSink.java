package io.pocoscope.devnet.market.truth;

/** Takes the truth about every slot, once it is settled. */
@FunctionalInterface
public interface TruthSink {
  void slot(SlotTruth truth);

  /**
   * Takes an actor and the share of slots that it spoils, before the first slot.
   *
   * @param failureRate in [0, 1]
   */
  default void actor(Role role, String address, double failureRate) {}
}
