package io.pocoscope.rate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** How the uncertainty of a failure rate is told. */
public enum IntervalMethod {
  /** Quantiles of what the clusters leave known of the rate; of a single one too. */
  POSTERIOR(true) {
    @Override
    Interval ofSettled(Sample sample, double level) {
      return new ClusterPosterior(sample).interval(level);
    }
  },
  /** Wilson's interval, corrected for slots that fail together; at small rates too narrow. */
  DESIGN(true) {
    @Override
    Interval ofSettled(Sample sample, double level) {
      // One cluster, no failure or nothing else shows nothing of how much clusters differ.
      return sample.size() < 2 || sample.oneSided()
          ? POSTERIOR.ofSettled(sample, level)
          : DesignEffect.of(sample, level);
    }
  },
  /** Quantiles of rates of clusters drawn anew; of fewer than 15 clusters it is too narrow. */
  BOOTSTRAP(true) {
    @Override
    Interval ofSettled(Sample sample, double level) {
      // Clusters that are alike are the same however they are drawn.
      return sample.alike() ? DESIGN.ofSettled(sample, level) : ClusterBootstrap.of(sample, level);
    }
  },
  /** Wilson's score interval, for slots that fail independently. */
  WILSON(false) {
    @Override
    Interval ofSettled(Sample sample, double level) {
      double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
      return Wilson.of((double) sample.failed() / sample.settled(), (double) sample.settled(), z);
    }
  },
  /** Jeffreys' interval, for slots that fail independently. */
  JEFFREYS(false) {
    @Override
    Interval ofSettled(Sample sample, double level) {
      return Jeffreys.of(sample.failed(), sample.settled(), level);
    }
  };

  private final boolean clustered;

  IntervalMethod(boolean clustered) {
    this.clustered = clustered;
  }

  /** Whether it allows for slots that fail together. */
  public boolean clustered() {
    return clustered;
  }

  /** The name that people give. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<IntervalMethod> named(String label) {
    return Arrays.stream(values()).filter(each -> each.label().equals(label)).findFirst();
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(IntervalMethod::label).toList();
  }

  /**
   * The interval of a rate. Of no settled slot it is [0, 1].
   *
   * @param level the confidence, in (0, 1)
   */
  public Interval of(Sample sample, double level) {
    if (sample.size() == 0) {
      return new Interval(0, 1);
    }
    return ofSettled(sample, level);
  }

  /** The interval of slots that are each a cluster of their own. */
  public Interval of(long failed, long settled, double level) {
    return of(Sample.independent(failed, settled), level);
  }

  abstract Interval ofSettled(Sample sample, double level);
}
