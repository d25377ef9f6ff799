package io.pocoscope.calibration;

import java.util.Arrays;
import java.util.Optional;

/** What the bounds beside a value are. */
public enum IntervalKind {
  /** The value is between them with a probability of 95 %, as far as is known. */
  POSTERIOR("posterior_95"),
  /** Bounds made this way hold the value in 95 % of histories. */
  CONFIDENCE("confidence_95"),
  /** 90 % of the amounts are between them; they say nothing of how sure the mean is. */
  QUANTILES("quantiles_5_95");

  private final String label;

  IntervalKind(String label) {
    this.label = label;
  }

  /** As files have it. */
  public String label() {
    return label;
  }

  public static Optional<IntervalKind> named(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
  }
}
