package io.pocoscope.pattern;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Fisher's exact test, two-sided: how likely a table as unlikely as this one is, or less likely, if
 * the margins are given and nothing depends on anything. Source: R. A. Fisher, "Statistical Methods
 * for Research Workers" (1934), 21.02; two-sided as R's {@code fisher.test} has it.
 */
final class FisherExact {
  /** Tables whose probabilities differ by less count as equally likely, as in R. */
  private static final double ALIKE = 1e-7;

  private static final double NEGLIGIBLE = 1e-17;

  private final long n;
  private final long slots;
  private final long hits;
  private final double base;

  private FisherExact(Finding finding) {
    this.n = finding.n();
    this.slots = finding.slots();
    this.hits = finding.hits();
    this.base = logChoose(slots, n);
  }

  /** The logarithm of p; p itself would be 0 below 1e-308. */
  static double logP(Finding finding) {
    return new FisherExact(finding).twoSided(finding.k());
  }

  private double twoSided(long k) {
    long least = Math.max(0, n + hits - slots);
    long most = Math.min(n, hits);
    double observed = log(k);
    long mode = Math.min(most, Math.max(least, mode()));
    double atLeastAsUnlikely = observed + Math.log1p(ALIKE);
    double sum;
    if (k >= mode) {
      sum = upperTail(k, most);
      if (log(mode) > atLeastAsUnlikely) {
        long other = lastBelow(least, mode, atLeastAsUnlikely);
        sum = other < least ? sum : add(sum, lowerTail(other, least));
      } else {
        return 0;
      }
    } else {
      sum = lowerTail(k, least);
      if (log(mode) > atLeastAsUnlikely) {
        long other = firstBelow(mode, most, atLeastAsUnlikely);
        sum = other > most ? sum : add(sum, upperTail(other, most));
      } else {
        return 0;
      }
    }
    return Math.min(0, sum);
  }

  private long mode() {
    return (long) Math.floor((n + 1.0) * (hits + 1.0) / (slots + 2.0));
  }

  /**
   * The greatest of least … mode, rising in probability, that is no likelier; least − 1 if none.
   */
  private long lastBelow(long least, long mode, double bound) {
    long low = least - 1;
    long high = mode;
    while (high - low > 1) {
      long middle = (low + high) / 2;
      if (log(middle) <= bound) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The smallest of mode … most, falling in probability, that is no likelier; most + 1 if none. */
  private long firstBelow(long mode, long most, double bound) {
    long low = mode;
    long high = most + 1;
    while (high - low > 1) {
      long middle = (low + high) / 2;
      if (log(middle) <= bound) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private double upperTail(long from, long most) {
    double sum = 1;
    double term = 1;
    for (long k = from; k < most && term > NEGLIGIBLE * sum; k++) {
      term *= (double) (hits - k) / (k + 1) * (n - k) / (slots - hits - n + k + 1);
      sum += term;
    }
    return log(from) + Math.log(sum);
  }

  private double lowerTail(long from, long least) {
    double sum = 1;
    double term = 1;
    for (long k = from; k > least && term > NEGLIGIBLE * sum; k--) {
      term *= (double) k / (hits - k + 1) * (slots - hits - n + k) / (n - k + 1);
      sum += term;
    }
    return log(from) + Math.log(sum);
  }

  private double log(long k) {
    return logChoose(hits, k) + logChoose(slots - hits, n - k) - base;
  }

  private static double add(double one, double other) {
    double greater = Math.max(one, other);
    return greater + Math.log1p(Math.exp(Math.min(one, other) - greater));
  }

  private static double logChoose(long from, long some) {
    return LogGamma.value(from + 1.0)
        - LogGamma.value(some + 1.0)
        - LogGamma.value(from - some + 1.0);
  }
}
