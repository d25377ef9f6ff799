package io.pocoscope.ruin;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a failure costs, as it was observed: whole numbers of penalties.
 *
 * @param sizes probability of each size, 1 … 1000; they add up to 1
 */
public record DiscreteClaims(Map<Integer, Double> sizes) {
  /** Every failure costs one penalty. */
  public static final DiscreteClaims ONE_PENALTY = new DiscreteClaims(Map.of(1, 1.0));

  private static final int GREATEST = 1000;
  private static final double ROUNDING = 1e-9;

  public DiscreteClaims {
    sizes = Map.copyOf(sizes);
    double sum = sizes.values().stream().mapToDouble(Double::doubleValue).sum();
    boolean fine = sizes.values().stream().allMatch(chance -> chance > 0);
    if (!fine || !(Math.abs(sum - 1) <= ROUNDING)) {
      throw new BadRuinInput(
          "the probabilities of claims are greater than 0 and add up to 1, not to %s", sum);
    }
    if (sizes.keySet().stream().anyMatch(size -> size < 1 || size > GREATEST)) {
      throw new BadRuinInput("a claim costs 1 to %d whole penalties", GREATEST);
    }
  }

  /** The sizes in ascending order. */
  List<Map.Entry<Integer, Double>> ascending() {
    return List.copyOf(new TreeMap<>(sizes).entrySet());
  }

  double mean() {
    return sizes.entrySet().stream().mapToDouble(each -> each.getKey() * each.getValue()).sum();
  }

  int greatest() {
    return sizes.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
  }

  /** Probabilities of 0, 1, … penalties; none has 0. */
  double[] chances() {
    double[] chances = new double[greatest() + 1];
    sizes.forEach((size, chance) -> chances[size] = chance);
    return chances;
  }
}
