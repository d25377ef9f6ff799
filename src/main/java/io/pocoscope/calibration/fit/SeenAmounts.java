package io.pocoscope.calibration.fit;

import java.util.ArrayList;
import java.util.List;

/** Amounts of a kind, as they are told: the least first, each once with how often it was seen. */
public final class SeenAmounts {
  private final List<Double> amounts = new ArrayList<>();
  private final List<Long> times = new ArrayList<>();
  private long zeros;

  public SeenAmounts add(double amount, long often) {
    if (amount > 0) {
      amounts.add(amount);
      times.add(often);
    } else {
      zeros += often;
    }
    return this;
  }

  /** The law that fits them best; there is at least one. */
  public AmountLaw law() {
    return AmountFit.of(
        amounts.stream().mapToDouble(Double::doubleValue).toArray(),
        times.stream().mapToLong(Long::longValue).toArray(),
        zeros);
  }
}
