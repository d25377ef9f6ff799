package io.pocoscope.calibration;

import io.pocoscope.attribution.Actor;
import io.pocoscope.attribution.Attribution;
import io.pocoscope.attribution.Estimate;
import io.pocoscope.attribution.KindOfUnit;
import io.pocoscope.rate.BetaBinomial;
import io.pocoscope.rate.BetaPrior;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.LogBeta;

/**
 * Fits the population of actors' own rates by its marginal likelihood: each rate is integrated out
 * of what the slots say of it. That is exact for actors without a failed slot, {@code (1 − F)^n};
 * for the others it is the beta-shaped likelihood that turns the prior of their role into the
 * posterior's first two moments. Actors that cannot be told apart are left out.
 */
final class PopulationFit {
  private static final double LEAST_LOG_ALPHA = Math.log(1e-4);
  private static final double GREATEST_LOG_ALPHA = Math.log(1e4);
  private static final int HALVINGS = 60;

  /** Half of the 95 % quantile of χ² with one degree of freedom. */
  private static final double PROFILE = 1.920729;

  private final Map<Evidence, Long> evidence = new TreeMap<>();
  private final Map<String, KindOfUnit> kinds = new HashMap<>();

  /** What the slots say of a rate: as much as so many failures and successes of the actor's own. */
  private record Evidence(double failed, double completed) implements Comparable<Evidence> {
    @Override
    public int compareTo(Evidence other) {
      int first = Double.compare(failed, other.failed);
      return first != 0 ? first : Double.compare(completed, other.completed);
    }
  }

  private PopulationFit(Attribution attribution) {
    attribution.kinds().forEach(kind -> kinds.put(kind.roles(), kind));
    attribution.estimates().stream()
        .filter(estimate -> estimate.unit().actors().size() == 1)
        .forEach(estimate -> evidence.merge(evidence(estimate), 1L, Long::sum));
  }

  /** The population; empty where nobody can be told apart. */
  static Optional<Population> of(Attribution attribution) {
    PopulationFit fit = new PopulationFit(attribution);
    return fit.evidence.isEmpty() ? Optional.empty() : Optional.of(fit.population(attribution));
  }

  private Evidence evidence(Estimate estimate) {
    double slots = estimate.unit().slots();
    double mean = estimate.rate();
    double variance = estimate.deviation() * estimate.deviation();
    double size = mean * (1 - mean) / variance - 1;
    if (estimate.unit().failed() == 0 || !(size > 0)) {
      return new Evidence(0, slots);
    }
    KindOfUnit kind = kinds.get(estimate.unit().kind());
    double priorA = kind.mean() * kind.size();
    return new Evidence(
        Math.max(0, mean * size - priorA), Math.max(0, (1 - mean) * size - (kind.size() - priorA)));
  }

  private Population population(Attribution attribution) {
    double logAlpha = BetaBinomial.greatest(this::byLogAlpha, LEAST_LOG_ALPHA, GREATEST_LOG_ALPHA);
    BetaPrior beta = BetaBinomial.likeliest(this::logLikelihood);
    return new Population(
        roles(attribution),
        evidence.values().stream().mapToLong(Long::longValue).sum(),
        attribution.slots(),
        new Population.PowerLaw(
            Math.exp(logAlpha),
            Math.exp(edge(logAlpha, LEAST_LOG_ALPHA)),
            Math.exp(edge(logAlpha, GREATEST_LOG_ALPHA)),
            byLogAlpha(logAlpha)),
        new Population.FittedBeta(new Beta(beta.a(), beta.b()), logLikelihood(beta)),
        attribution.background().rate());
  }

  private static List<String> roles(Attribution attribution) {
    return attribution.estimates().stream()
        .flatMap(estimate -> estimate.unit().actors().stream())
        .map(Actor::role)
        .distinct()
        .sorted()
        .map(role -> role.label())
        .toList();
  }

  private double byLogAlpha(double logAlpha) {
    return logLikelihood(new BetaPrior(Math.exp(logAlpha), 1));
  }

  private double logLikelihood(BetaPrior prior) {
    double base = LogBeta.value(prior.a(), prior.b());
    double sum = 0;
    for (Map.Entry<Evidence, Long> each : evidence.entrySet()) {
      Evidence seen = each.getKey();
      sum +=
          each.getValue()
              * (LogBeta.value(prior.a() + seen.failed(), prior.b() + seen.completed()) - base);
    }
    return sum;
  }

  /** Where, between the peak and a far point, the likelihood has fallen by {@link #PROFILE}. */
  private double edge(double peak, double far) {
    DoubleUnaryOperator fallen = it -> byLogAlpha(peak) - byLogAlpha(it) - PROFILE;
    if (fallen.applyAsDouble(far) < 0) {
      return far;
    }
    double near = peak;
    double beyond = far;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (near + beyond) / 2;
      if (fallen.applyAsDouble(middle) < 0) {
        near = middle;
      } else {
        beyond = middle;
      }
    }
    return near;
  }
}
