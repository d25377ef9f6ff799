package io.pocoscope.sync.verification;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Judges all slots of a store anew, part by part, for checks of what is kept of them. */
@FunctionalInterface
public interface Rejudgement {
  /**
   * Judges one part after the other.
   *
   * @param reader takes each part while what was judged of it can be read: what makes a check's SQL
   *     that of the part
   */
  void inParts(Consumer<UnaryOperator<String>> reader);
}
