package io.pocoscope.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * As how many independent draws those of several chains tell of their mean, by the autocorrelations
 * of chains cut in half, up to where two in a row add up to nothing. Sources: C. J. Geyer,
 * "Practical Markov chain Monte Carlo", Statistical Science 7 (1992); A. Vehtari and others,
 * "Rank-normalization, folding, and localization: an improved R̂", Bayesian Analysis 16 (2021).
 */
final class EffectiveSize {
  private EffectiveSize() {}

  /** At least 1; the number of draws where they do not differ. */
  static double of(List<float[]> chains) {
    List<double[]> halves = new ArrayList<>();
    for (float[] chain : chains) {
      int half = chain.length / 2;
      halves.add(centred(chain, 0, half));
      halves.add(centred(chain, chain.length - half, half));
    }
    int n = halves.get(0).length - 1;
    double draws = (double) n * halves.size();
    double within = covariance(halves, n, 0) * n / (n - 1.0);
    double total = within * (n - 1) / n + betweenMeans(halves, n);
    return total > 0 ? Math.min(draws / time(halves, n, within, total), most(draws)) : draws;
  }

  /** Draws that swing about their mean may tell more than as many independent ones. */
  private static double most(double draws) {
    return draws * Math.max(1, Math.log10(draws));
  }

  /** How many draws later there is a new one: 1 + 2 Σ of the autocorrelations. */
  private static double time(List<double[]> halves, int n, double within, double total) {
    double sum = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int lag = 0; lag + 1 < n; lag += 2) {
      double pair =
          correlation(halves, n, lag, within, total)
              + correlation(halves, n, lag + 1, within, total);
      if (!(pair > 0)) {
        break;
      }
      least = Math.min(least, pair);
      sum += 2 * least;
    }
    return Math.max(sum, 1e-3);
  }

  private static double correlation(
      List<double[]> halves, int n, int lag, double within, double total) {
    return lag == 0 ? 1 : 1 - (within - covariance(halves, n, lag)) / total;
  }

  /** The mean over the halves. */
  private static double covariance(List<double[]> halves, int n, int lag) {
    double sum = 0;
    for (double[] half : halves) {
      for (int i = lag; i < n; i++) {
        sum += half[i] * half[i - lag];
      }
    }
    return sum / n / halves.size();
  }

  private static double betweenMeans(List<double[]> halves, int n) {
    double mean = halves.stream().mapToDouble(half -> half[n]).average().orElse(0);
    double squares = halves.stream().mapToDouble(half -> (half[n] - mean) * (half[n] - mean)).sum();
    return squares / (halves.size() - 1);
  }

  /** Draws less their mean, and the mean behind them. */
  private static double[] centred(float[] chain, int from, int size) {
    double[] part = new double[size + 1];
    for (int i = 0; i < size; i++) {
      part[i] = chain[from + i];
      part[size] += part[i] / size;
    }
    double mean = part[size];
    Arrays.setAll(part, i -> i < size ? part[i] - mean : mean);
    return part;
  }
}
