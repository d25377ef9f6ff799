package io.pocoscope.calibration;

import io.pocoscope.attribution.Actor;
import io.pocoscope.attribution.Attribution;
import io.pocoscope.attribution.Estimate;
import io.pocoscope.attribution.KindOfUnit;
import io.pocoscope.rate.BetaBinomial;
import io.pocoscope.rate.BetaPrior;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.LogBeta;

/**
 * Fits the population of actors' own rates by its marginal likelihood: each rate, and how many of
 * its failed slots an actor is to blame for, is integrated out. The likelihood of a population is,
 * but for a factor, the posterior mean of the ratio between what it and the prior behind the
 * inference make of the blame; the posterior of the blame is taken as two points, none and what is
 * likely where it is any. Actors that cannot be told apart are left out.
 */
final class PopulationFit {
  private static final double LEAST_LOG_ALPHA = Math.log(1e-4);
  private static final double GREATEST_LOG_ALPHA = Math.log(1e4);
  private static final int HALVINGS = 60;

  /** Half of the 95 % quantile of χ² with one degree of freedom. */
  private static final double PROFILE = 1.920729;

  private final Map<Evidence, Long> evidence = new LinkedHashMap<>();
  private final Map<String, KindOfUnit> kinds = new HashMap<>();
  private final List<Double> rates = new ArrayList<>();

  /**
   * What the slots say of a rate.
   *
   * @param slots settled slots
   * @param innocence how likely it is that none of them is to blame on the actor
   * @param guilty how many are, where any is
   * @param prior that this was inferred with
   */
  private record Evidence(double slots, double innocence, double guilty, BetaPrior prior) {
    double logLikelihood(BetaPrior population) {
      double none = ratio(population, 0);
      if (innocence >= 1) {
        return none;
      }
      double some = ratio(population, guilty) + Math.log1p(-innocence);
      return innocence <= 0 ? some : logSum(none + Math.log(innocence), some);
    }

    private double ratio(BetaPrior population, double failed) {
      return logChance(population, failed) - logChance(prior, failed);
    }

    private double logChance(BetaPrior law, double failed) {
      return LogBeta.value(law.a() + failed, law.b() + slots - failed)
          - LogBeta.value(law.a(), law.b());
    }

    private static double logSum(double one, double other) {
      double most = Math.max(one, other);
      return most + Math.log(Math.exp(one - most) + Math.exp(other - most));
    }
  }

  private PopulationFit(Attribution attribution) {
    attribution.kinds().forEach(kind -> kinds.put(kind.roles(), kind));
    attribution.estimates().stream()
        .filter(estimate -> estimate.unit().actors().size() == 1)
        .forEach(
            estimate -> {
              evidence.merge(evidence(estimate), 1L, Long::sum);
              rates.add(estimate.rate());
            });
  }

  /** The population; empty where no two actors can be told apart, as one has no spread. */
  static Optional<Population> of(Attribution attribution) {
    PopulationFit fit = new PopulationFit(attribution);
    return fit.rates.size() < 2 ? Optional.empty() : Optional.of(fit.population(attribution));
  }

  private Evidence evidence(Estimate estimate) {
    KindOfUnit kind =
        kinds.getOrDefault(estimate.unit().kind(), kinds.get(Attribution.OTHER_KINDS));
    double slots = estimate.unit().slots();
    return new Evidence(
        slots,
        estimate.blame().innocence(),
        Math.min(slots, estimate.blame().ofTheGuilty()),
        new BetaPrior(kind.mean() * kind.size(), (1 - kind.mean()) * kind.size()));
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
        Optional.of(new EmpiricalLaw(rates)),
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

  private double logLikelihood(BetaPrior population) {
    double sum = 0;
    for (Map.Entry<Evidence, Long> each : evidence.entrySet()) {
      sum += each.getValue() * each.getKey().logLikelihood(population);
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
