package io.pocoscope.rate;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toConcurrentMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Draws the rates of groups towards their common distribution. That is a beta distribution which is
 * not known, but by what the groups show of it: few groups show little, and then a group's own
 * slots count the less for it, but are not made surer by the others. Source: A. Gelman et al.,
 * "Bayesian Data Analysis", 3rd ed. (2013), 5.3; the priors are those of {@link BetaPopulation}.
 */
final class Shrinking {
  private final BetaPopulation population;
  private final Map<Sample, Weighed> weighed;
  private final Map<Weighed, BetaPrior> known = new ConcurrentHashMap<>();

  private Shrinking(BetaPopulation population, Map<Sample, Weighed> weighed) {
    this.population = population;
    this.weighed = weighed;
  }

  /** What groups have in common; empty where there are no two with settled slots. */
  static Optional<Shrinking> of(List<Rate> rates) {
    List<Rate> groups = rates.stream().filter(rate -> rate.settled() > 0).toList();
    if (groups.size() < 2) {
      return Optional.empty();
    }
    Map<Sample, Weighed> weighed =
        groups.parallelStream().collect(groupingBy(Shrinking::sample)).entrySet().parallelStream()
            .collect(toConcurrentMap(Map.Entry::getKey, it -> weigh(it.getKey())));
    List<Weighed> counted =
        groups.stream()
            .collect(groupingBy(rate -> weighed.get(sample(rate)), counting()))
            .entrySet()
            .stream()
            .map(it -> new Weighed(it.getKey().failed(), it.getKey().settled(), it.getValue()))
            .toList();
    return Optional.of(new Shrinking(new BetaPopulation(counted), weighed));
  }

  /** Where clusters are not allowed for, slots are independent. */
  private static Sample sample(Rate rate) {
    return rate.basis().clustered()
        ? rate.sample()
        : Sample.independent(rate.failed(), rate.settled());
  }

  /** As many independent slots as make one as sure of the rate as these clusters do. */
  private static Weighed weigh(Sample sample) {
    if (sample.greatest() == 1) {
      return new Weighed(sample.failed(), sample.settled(), 1);
    }
    double worth = Math.min((double) sample.settled(), new ClusterPosterior(sample).worth());
    return new Weighed(worth * sample.failed() / sample.settled(), worth, 1);
  }

  /** What is to be expected of a group that nothing is known of. */
  BetaPrior common() {
    return after(new Weighed(0, 0, 1));
  }

  /** What is known of a group's rate, from the others and from its own slots. */
  BetaPrior of(Rate rate) {
    return rate.settled() == 0
        ? common()
        : known.computeIfAbsent(weighed.get(sample(rate)), this::after);
  }

  private BetaPrior after(Weighed own) {
    double mean = population.expectation((logit, size) -> mean(logit, size, own));
    double variance =
        population.expectation(
            (logit, size) -> {
              double given = mean(logit, size, own);
              double within = given * (1 - given) / (size + own.settled() + 1);
              return within + (given - mean) * (given - mean);
            });
    return BetaPrior.ofMoments(mean, variance);
  }

  private static double mean(double logit, double size, Weighed own) {
    return (size * Logit.rate(logit) + own.failed()) / (size + own.settled());
  }

  /** With bounds that reach 0 where no slot of a group failed, and 1 where all did. */
  ShrunkRate told(Rate rate, double level) {
    BetaPrior posterior = of(rate);
    Interval equalTailed = posterior.interval(level);
    return new ShrunkRate(
        posterior,
        new Interval(
            rate.failed() == 0 ? 0 : equalTailed.low(),
            rate.failed() == rate.settled() ? 1 : equalTailed.high()));
  }

  FailureGroup shrunk(FailureGroup group, double level) {
    return new FailureGroup(group.keys(), group.rate(), Optional.of(told(group.rate(), level)));
  }
}
