package io.pocoscope.ruin;

import java.util.Map;
import java.util.TreeMap;

/**
 * How large tasks are, such as their category's work clock in hours.
 *
 * @param chances probability of each size, both greater than 0; they add up to 1
 */
public record TaskSizes(Map<Double, Double> chances) {
  /** All tasks are of size 1. */
  public static final TaskSizes ONE = new TaskSizes(Map.of(1.0, 1.0));

  private static final double ROUNDING = 1e-9;

  public TaskSizes {
    chances = Map.copyOf(chances);
    double sum = chances.values().stream().mapToDouble(Double::doubleValue).sum();
    boolean positive =
        chances.entrySet().stream().allMatch(each -> each.getKey() > 0 && each.getValue() > 0);
    if (!positive || !(Math.abs(sum - 1) <= ROUNDING)) {
      throw new BadRuinInput(
          "sizes of tasks and their probabilities are greater than 0, and the probabilities add up to 1, not to %s",
          sum);
    }
  }

  /** The sizes in ascending order. */
  double[] ascending() {
    return new TreeMap<>(chances).keySet().stream().mapToDouble(Double::doubleValue).toArray();
  }

  double greatest() {
    return chances.keySet().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }
}
