package io.pocoscope.attribution;

import io.pocoscope.rate.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * Infers each unit's own rate: a slot fails if any of its parties does, or nobody in particular.
 * The posterior is sampled by a few chains, each with a stream of random numbers of its own, so
 * that the same seed gives the same result on any number of threads.
 */
final class NoisyOr {
  private static final int CHAINS = 4;

  /** A variance that matters to nobody: rates that differ by 10⁻⁷ are alike. */
  private static final double NEGLIGIBLE = 1e-14;

  private static final double WORK = 1.2e8;
  private static final int FEWEST_SWEEPS = 150;
  private static final int FIRST_SWEEPS = 2000;

  private static final int MOST_SWEEPS = 32_000;

  /** Of each chain, four bytes each. */
  private static final int MOST_DRAWS = 4_000_000;

  private static final int FEWEST_DRAWS_OF_A_UNIT = 50;
  private static final int MOST_DRAWS_OF_A_UNIT = 2000;

  private final Evidence evidence;
  private final Problem problem;
  private final double level;
  private final double bound;

  /**
   * Of this evidence.
   *
   * @param level of the intervals, in (0, 1)
   * @param bound of which it is asked how likely each rate is at most it, in (0, 1]
   */
  NoisyOr(Evidence evidence, double level, double bound) {
    this.evidence = evidence;
    this.problem = new Problem(evidence);
    this.level = level;
    this.bound = bound;
  }

  /** The estimates; the evidence has a slot, at least one failed and one completed. */
  Attribution infer(long seed) {
    SplittableGenerator root =
        RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom").create(seed);
    List<SplittableGenerator> streams =
        IntStream.range(0, CHAINS).mapToObj(i -> root.split()).toList();
    List<SplittableGenerator> aside =
        IntStream.range(0, CHAINS).mapToObj(i -> root.split()).toList();
    List<Chain> chains =
        IntStream.range(0, CHAINS)
            .mapToObj(i -> new Chain(problem, streams.get(i), aside.get(i)))
            .toList();
    Convergence convergence = run(chains);
    double[] rates = new double[problem.slots.length];
    List<Estimate> estimates = estimates(chains, rates);
    return new Attribution(
        estimates,
        background(chains),
        kinds(chains),
        convergence,
        Check.of(evidence, problem, new Expectation(evidence, problem, rates, inSight(chains))),
        evidence.slots(),
        evidence.failures(),
        evidence.sameAccount(),
        evidence.leftOut());
  }

  /** Twice as long, until it is long enough or as long as may be; all before is warming up. */
  private Convergence run(List<Chain> chains) {
    int most = mostSweeps();
    int sweeps = Math.min(most, FIRST_SWEEPS);
    chains.parallelStream().forEach(chain -> chain.warmUp(Math.min(most, FIRST_SWEEPS) / 2));
    Convergence convergence = run(chains, sweeps);
    while (!convergence.reached() && 2 * sweeps <= most) {
      sweeps *= 2;
      convergence = run(chains, sweeps);
    }
    return convergence;
  }

  private Convergence run(List<Chain> chains, int sweeps) {
    int draws =
        Math.min(
            sweeps,
            Math.max(
                FEWEST_DRAWS_OF_A_UNIT,
                Math.min(MOST_DRAWS_OF_A_UNIT, MOST_DRAWS / problem.active.length)));
    chains.parallelStream().forEach(chain -> chain.run(sweeps, draws));
    return convergence(chains, sweeps);
  }

  /** Fewer where each takes longer. */
  private int mostSweeps() {
    double parties = 0;
    for (int f = 0; f < problem.patterns.length; f++) {
      parties += (double) problem.times[f] * problem.patterns[f].length;
    }
    double work = WORK / (CHAINS * (parties + 10.0 * problem.active.length));
    return (int) Math.max(FEWEST_SWEEPS, Math.min(MOST_SWEEPS, work));
  }

  private List<Estimate> estimates(List<Chain> chains, double[] rates) {
    Map<List<Integer>, Estimate> quiet = new HashMap<>();
    for (int i = 0; i < problem.quiet.size(); i++) {
      int group = i;
      Problem.Quiet like = problem.quiet.get(i);
      Unit any = new Unit(List.of(), like.slots(), 0);
      double mean = mean(chains, chain -> chain.quietMean(group));
      quiet.put(
          List.of(like.kind(), like.slots()),
          estimate(any, mean, draws(chains, chain -> chain.quietDraws(group)), Blame.NONE));
    }
    List<Estimate> estimates =
        IntStream.range(0, problem.units())
            .parallel()
            .mapToObj(u -> estimate(u, chains, quiet))
            .toList();
    for (int u = 0; u < problem.units(); u++) {
      rates[u] = estimates.get(u).rate();
    }
    problem.nobodies().forEach(u -> rates[u] = mean(chains, chain -> chain.mean(u)));
    List<Estimate> sorted = new ArrayList<>(estimates);
    sorted.sort(Comparator.comparingDouble(it -> -it.rate()));
    return sorted;
  }

  private Estimate estimate(int u, List<Chain> chains, Map<List<Integer>, Estimate> quiet) {
    Unit unit = evidence.units().get(u);
    if (problem.failed[u] == 0) {
      Estimate alike = quiet.get(List.of(problem.kinds[u], problem.slots[u]));
      return new Estimate(
          unit, alike.rate(), alike.interval(), alike.atMost(), Blame.NONE, alike.effective());
    }
    Blame blame =
        new Blame(
            mean(chains, chain -> chain.blamed(u)), mean(chains, chain -> chain.innocence(u)));
    return estimate(
        unit, mean(chains, chain -> chain.mean(u)), draws(chains, chain -> chain.draws(u)), blame);
  }

  private Estimate estimate(Unit unit, double mean, Draws draws, Blame blame) {
    return new Estimate(
        unit,
        mean,
        draws.interval(blame.innocence(), level),
        draws.atMost(bound),
        blame,
        draws.effective());
  }

  private static Draws draws(List<Chain> chains, Function<Chain, float[]> which) {
    return new Draws(chains.stream().map(which).toList());
  }

  private Background background(List<Chain> chains) {
    double mean = mean(chains, Chain::backgroundMean);
    Interval interval =
        draws(chains, Chain::backgroundDraws)
            .interval(mean(chains, Chain::backgroundInnocence), level);
    return new Background(mean, interval);
  }

  /** The share of each kind's faults whose slot shows its workers; nobody is the last kind. */
  private double[] inSight(List<Chain> chains) {
    double[] shares = new double[problem.kindCount() + 1];
    for (int k = 0; k < shares.length; k++) {
      int kind = k;
      long all = chains.stream().mapToLong(chain -> chain.authored(kind)).sum();
      long seen = chains.stream().mapToLong(chain -> chain.authoredInSight(kind)).sum();
      shares[k] = all == 0 ? 0 : (double) seen / all;
    }
    return shares;
  }

  private List<KindOfUnit> kinds(List<Chain> chains) {
    return IntStream.range(0, problem.kindCount())
        .mapToObj(
            kind ->
                new KindOfUnit(
                    problem.kindNames.get(kind),
                    IntStream.range(0, problem.units())
                        .filter(u -> problem.kinds[u] == kind)
                        .count(),
                    mean(chains, chain -> chain.kind(kind).meanOfMeans()),
                    mean(chains, chain -> chain.kind(kind).typicalSize()),
                    mean(chains, chain -> chain.kindAtMost(kind, bound))))
        .toList();
  }

  /**
   * By the potential scale reduction, and by how many draws the draws are worth. Source of the
   * former: A. Gelman, D. B. Rubin (1992).
   */
  private Convergence convergence(List<Chain> chains, int sweeps) {
    double[] reductions =
        Arrays.stream(problem.active).mapToDouble(u -> reduction(chains, u)).sorted().toArray();
    double[] effective =
        Arrays.stream(problem.active)
            .parallel()
            .mapToDouble(u -> draws(chains, chain -> chain.draws(u)).effective())
            .sorted()
            .toArray();
    int last = reductions.length - 1;
    return new Convergence(
        CHAINS,
        sweeps,
        reductions[last],
        reductions[(int) (.99 * last)],
        effective[0],
        effective[last - (int) (.99 * last)]);
  }

  private static double reduction(List<Chain> chains, int unit) {
    double within = mean(chains, chain -> chain.variance(unit));
    double mean = mean(chains, chain -> chain.mean(unit));
    double between = 0;
    for (Chain chain : chains) {
      between += (chain.mean(unit) - mean) * (chain.mean(unit) - mean) / (CHAINS - 1);
    }
    return Math.sqrt(1 + between / (within + NEGLIGIBLE));
  }

  private static double mean(List<Chain> chains, ToDoubleFunction<Chain> value) {
    double sum = 0;
    for (Chain chain : chains) {
      sum += value.applyAsDouble(chain);
    }
    return sum / chains.size();
  }
}
