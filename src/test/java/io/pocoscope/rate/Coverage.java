package io.pocoscope.rate;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * How often the 95 % intervals of a method held the rate that made the slots.
 *
 * @param held share of the samples, in [0, 1]
 * @param width the intervals' mean width
 */
record Coverage(double held, double width) {
  private static final double LEVEL = .95;
  private static final int BOOTSTRAP_REPLICATES = 500;
  private static final long SEED = 42;

  /** Samples of a market, the same ones whatever the method. */
  static List<Sample> samples(
      ClusteredMarket market, double rate, ClusteredMarket.Law law, int trials) {
    SplittableGenerator root =
        RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom").create(SEED);
    return IntStream.range(0, trials).mapToObj(i -> market.draw(rate, law, root.split())).toList();
  }

  static Coverage of(IntervalMethod method, List<Sample> samples, double rate) {
    Intervals intervals = new Intervals(method, LEVEL);
    List<Interval> found =
        samples.parallelStream()
            .map(
                sample ->
                    method == IntervalMethod.BOOTSTRAP && !sample.alike()
                        ? ClusterBootstrap.of(sample, LEVEL, BOOTSTRAP_REPLICATES, 1)
                        : intervals.of(sample))
            .toList();
    double held = found.stream().filter(it -> it.low() <= rate && rate <= it.high()).count();
    double width = found.stream().mapToDouble(it -> it.high() - it.low()).average().orElseThrow();
    return new Coverage(held / samples.size(), width);
  }

  /** Below this a method that holds a share of the samples comes once in 700 such cells. */
  static double lowest(double share, int trials) {
    return share - 3 * Math.sqrt(share * (1 - share) / trials);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.3f (%.3f)", held, width);
  }
}
