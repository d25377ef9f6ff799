package io.pocoscope.devnet.market;

/** Takes the truth about every slot, once it is settled. */
@FunctionalInterface
public interface TruthSink {
  void slot(SlotTruth truth);
}
