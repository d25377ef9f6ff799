package io.pocoscope.rate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws the rates of groups towards their common distribution: empirical Bayes. */
final class Shrinking {
  private Shrinking() {}

  /** The common distribution; empty where there are no two groups with settled slots. */
  static Optional<BetaPrior> prior(List<Rate> rates) {
    Map<List<Long>, Long> alike = new LinkedHashMap<>();
    rates.stream()
        .filter(rate -> rate.settled() > 0)
        .forEach(rate -> alike.merge(List.of(rate.failed(), rate.settled()), 1L, Long::sum));
    if (alike.values().stream().mapToLong(Long::longValue).sum() < 2) {
      return Optional.empty();
    }
    List<Cluster> groups = new ArrayList<>();
    alike.forEach((counts, times) -> groups.add(new Cluster(counts.get(0), counts.get(1), times)));
    return Optional.of(BetaBinomial.fit(groups));
  }

  static FailureGroup shrunk(FailureGroup group, BetaPrior prior, double level) {
    Rate rate = group.rate();
    return new FailureGroup(
        group.keys(), rate, Optional.of(prior.after(rate.failed(), rate.settled(), level)));
  }
}
