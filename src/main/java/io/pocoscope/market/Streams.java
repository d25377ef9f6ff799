package io.pocoscope.market;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The random numbers of a run, made from the seed and the run's number alone: any number of threads
 * gives the same. Assets have a stream of their own, so that they are the same under each scheme.
 */
final class Streams {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private final long seed;
  private final long run;

  Streams(long seed, long run) {
    this.seed = seed;
    this.run = run;
  }

  /** Who comes. */
  RandomGenerator assets() {
    return stream(1);
  }

  /** Who is chosen, and what fails: as many numbers to a task under each scheme. */
  RandomGenerator tasks() {
    return stream(2);
  }

  /** A mark for each asset by which faulty combinations are told. */
  long mark(int number) {
    return mixed(mixed(seed + 3 * GOLDEN) + mixed(run) + number * GOLDEN);
  }

  private RandomGenerator stream(int purpose) {
    return GENERATORS.create(mixed(mixed(seed) + run * GOLDEN) + purpose);
  }

  /** Stafford's thirteenth variant of the finalizer of MurmurHash3, as in SplitMix64. */
  static long mixed(long z) {
    long mixed = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
