package io.pocoscope.ruin;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;

/**
 * Ruin by playing it through: only to check the exact answer. Each run has random numbers of its
 * own, made from the seed and the run's number, so that any number of threads gives the same.
 */
public final class MonteCarlo {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final RandomGeneratorFactory<RandomGenerator> generators =
      RandomGeneratorFactory.of("L64X128MixRandom");
  private final int[] sizes;
  private final double[] upTo;
  private final Lattice lattice;
  private final int horizon;

  private MonteCarlo(RuinQuestion question, PeriodProcess process, int horizon) {
    this.lattice = Lattice.of(question, process);
    LossLaw losses = process.losses(lattice.reward(), lattice.unit(), 0);
    this.sizes = losses.sizes();
    this.upTo = losses.chances().clone();
    for (int i = 1; i < upTo.length; i++) {
      upTo[i] += upTo[i - 1];
    }
    this.horizon = horizon;
  }

  /**
   * The share of runs that ended in ruin.
   *
   * @param question by periods, and with a horizon
   * @param runs 1 … 10⁹
   * @param seed equal seeds give equal answers
   * @throws BadRuinInput for any other question
   */
  public static Estimate of(RuinQuestion question, int runs, long seed) {
    if (runs < 1 || runs > 1_000_000_000) {
      throw new BadRuinInput("from 1 to 1000000000 runs, not %d", runs);
    }
    if (!(question.process() instanceof PeriodProcess process) || question.horizon().isEmpty()) {
      throw new BadRuinInput(
          "a Monte Carlo check needs --process bernoulli or poisson, and a --horizon that is not"
              + " inf");
    }
    MonteCarlo game = new MonteCarlo(question, process, question.periods().getAsInt());
    long ruined = LongStream.range(0, runs).parallel().filter(run -> game.ruins(seed, run)).count();
    double share = (double) ruined / runs;
    return new Estimate(share, Math.sqrt(share * (1 - share) / runs));
  }

  private boolean ruins(long seed, long run) {
    RandomGenerator random = generators.create(seed ^ (run + 1) * GOLDEN);
    long stake = lattice.capital();
    for (int period = 0; period < horizon && stake >= 0; period++) {
      stake += lattice.reward() - loss(random.nextDouble());
    }
    return stake < 0;
  }

  private int loss(double chance) {
    int i = 0;
    while (i < upTo.length - 1 && chance >= upTo[i]) {
      i++;
    }
    return sizes[i];
  }

  /**
   * An estimate.
   *
   * @param ruin share of the runs
   * @param standardError of it; 0 where all runs ended alike, which is no certainty
   */
  public record Estimate(double ruin, double standardError) {}
}
