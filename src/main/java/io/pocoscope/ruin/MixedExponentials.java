package io.pocoscope.ruin;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Ruin for ever where claims are exponential, or a mixture of such: {@code E e^(−δT) = Σ C_i
 * e^(−s_i·u)}, the s_i being the roots of {@code λ(E e^(sX) − 1) = c·s + δ}, one below each rate β
 * of the claims, and {@code C_i = Π_j (1 − s_i/β_j) ÷ Π_(j≠i) (1 − s_i/s_j)}. At δ = 0 it is the
 * probability of ruin, and its derivative there gives the mean time. Source: Gerber, Goovaerts and
 * Kaas, "On the probability and severity of ruin", ASTIN 17 (1987), and Gerber and Shiu (1998).
 */
final class MixedExponentials {
  private static final int HALVINGS = 1200;

  private final double lambda;
  private final double premium;
  private final boolean gains;
  private final double[] rates;
  private final double[] weights;

  /** Each root is a pole, or 0, and what it is beside it: so the difference to it is exact. */
  private final double[] anchors;

  private final double[] offsets;

  MixedExponentials(double lambda, double premium, ClaimLaw claims, boolean gains) {
    this.lambda = lambda;
    this.premium = premium;
    this.gains = gains;
    Map<Double, Double> byRate = new TreeMap<>();
    claims.parts().forEach(part -> byRate.merge(part.rate(), part.weight(), Double::sum));
    this.rates = byRate.keySet().stream().mapToDouble(Double::doubleValue).toArray();
    this.weights = byRate.values().stream().mapToDouble(Double::doubleValue).toArray();
    this.anchors = new double[rates.length];
    this.offsets = new double[rates.length];
    for (int i = 0; i < rates.length; i++) {
      find(i);
    }
  }

  /** The root between the pole before (or 0) and the i-th. */
  private void find(int i) {
    double low = i == 0 ? 0 : rates[i - 1];
    if (i == 0 && !gains) {
      return; // it is 0
    }
    double half = (rates[i] - low) / 2;
    boolean inLower = slopeBeyondPremium(low, half) > 0;
    anchors[i] = inLower ? low : rates[i];
    double sign = inLower ? 1 : -1;
    double near = 0;
    double far = half;
    for (int k = 0; k < HALVINGS; k++) {
      double middle = near == 0 ? far / 16 : (near + far) / 2;
      if (middle == near || middle == far) {
        break;
      }
      boolean above = slopeBeyondPremium(anchors[i], sign * middle) > 0;
      if (above == inLower) {
        far = middle;
      } else {
        near = middle;
      }
    }
    offsets[i] = sign * far;
  }

  /** λ(E e^(sX) − 1) ÷ s − c. */
  private double slopeBeyondPremium(double anchor, double offset) {
    double sum = -premium;
    for (int j = 0; j < rates.length; j++) {
      sum += lambda * weights[j] / (rates[j] - anchor - offset);
    }
    return sum;
  }

  private double root(int i) {
    return anchors[i] + offsets[i];
  }

  /** β_j − s_i. */
  private double toRate(int i, int j) {
    return rates[j] - anchors[i] - offsets[i];
  }

  /** s_j − s_i. */
  private double toRoot(int i, int j) {
    return anchors[j] - anchors[i] + (offsets[j] - offsets[i]);
  }

  Chance ruin(double stake) {
    if (!gains) {
      return Chance.CERTAIN;
    }
    LogSum sum = new LogSum();
    for (int i = 0; i < rates.length; i++) {
      sum.add(Math.log(coefficient(i, -1)) - root(i) * stake);
    }
    return Chance.ofLog(sum.log());
  }

  /**
   * C_i.
   *
   * @param but a root whose factor is left out; −1 for none
   */
  private double coefficient(int i, int but) {
    double product = 1;
    for (int j = 0; j < rates.length; j++) {
      product *= toRate(i, j) / rates[j];
      product *= j == i || j == but ? 1 : root(j) / toRoot(i, j);
    }
    return product;
  }

  /** ds_i ÷ dδ. */
  private double movement(int i) {
    double slope = -premium;
    for (int j = 0; j < rates.length; j++) {
      slope += lambda * weights[j] * rates[j] / (toRate(i, j) * toRate(i, j));
    }
    return 1 / slope;
  }

  /** dC_i ÷ dδ. */
  private double coefficientMovement(int i) {
    if (!gains && i > 0) {
      return coefficient(i, 0) * movement(0) / -root(i); // s_0 is 0, and with it C_i
    }
    double relative = 0;
    for (int j = 0; j < rates.length; j++) {
      relative -= movement(i) / toRate(i, j);
      if (j != i) {
        relative += (movement(i) - root(i) / root(j) * movement(j)) / toRoot(i, j);
      }
    }
    return coefficient(i, -1) * relative;
  }

  /** Mean time to ruin of those that are ever ruined; the drift is a gain or a loss. */
  OptionalDouble meanTime(double stake) {
    double ruin = 0;
    double time = 0;
    for (int i = 0; i < rates.length; i++) {
      double share = Math.exp((root(0) - root(i)) * stake);
      double own = gains || i == 0 ? coefficient(i, -1) : 0;
      ruin += own * share;
      time += (own * movement(i) * stake - coefficientMovement(i)) * share;
    }
    return OptionalDouble.of(time / ruin);
  }
}
