package io.pocoscope.calibration;

import java.util.Arrays;
import java.util.Optional;

/** What the value of a parameter is. */
public enum ParameterKind {
  /** k of n, and what is known of the rate behind it. */
  RATE("rate"),
  /** k of n, as who makes the slots has them. */
  SHARE("share"),
  /** The mean of amounts that spread, which their quantiles tell of. */
  AMOUNT("amount"),
  /** How many on average: k in n, or n to each of k. */
  MEAN_COUNT("mean_count"),
  /** A parameter, or the mean, of a law of the population. */
  LAW("law");

  private final String label;

  ParameterKind(String label) {
    this.label = label;
  }

  /** As files have it. */
  public String label() {
    return label;
  }

  public static Optional<ParameterKind> named(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
  }

  /** What it must be where a file of an earlier version does not say. */
  public static ParameterKind guessed(String name, String unit, boolean hasQuantiles) {
    if (hasQuantiles) {
      return AMOUNT;
    }
    if (!unit.equals("1")) {
      return MEAN_COUNT;
    }
    return name.startsWith("failure_rate") ? RATE : SHARE;
  }
}
