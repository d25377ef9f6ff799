package io.pocoscope.pattern;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Benjamini and Hochberg's q-values. Source: "Controlling the false discovery rate", JRSS B 57
 * (1995).
 */
final class FalseDiscovery {
  private FalseDiscovery() {}

  /** The q-values of tests by the logarithms of their p-values, in the same order. */
  static double[] q(double[] logP) {
    Integer[] order = IntStream.range(0, logP.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> -logP[i]));
    double[] q = new double[logP.length];
    double least = 0;
    for (int place = 0; place < order.length; place++) {
      int test = order[place];
      int rank = order.length - place;
      least = Math.min(least, logP[test] + Math.log((double) order.length / rank));
      q[test] = Math.exp(least);
    }
    return q;
  }
}
