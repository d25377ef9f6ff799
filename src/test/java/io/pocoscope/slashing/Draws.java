package io.pocoscope.slashing;

import io.pocoscope.ruin.Rational;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Made-up terms, small whole numbers, so that ties and bounds are often met. */
final class Draws {
  private static final int MOST = 6;

  private Draws() {}

  static Rational number(long value) {
    return Rational.of(value, 1);
  }

  /** Any terms, whether a success pays everybody or not. */
  static Stream<Terms> terms(int draws, long seed) {
    RandomGenerator random = random(seed);
    return IntStream.range(0, draws).mapToObj(i -> terms(random, random.nextInt(3 * MOST)));
  }

  /**
   * Terms as the models have them: all above 0, surplus too, Price_c ≥ Cost_c, Price_a > Cost_a.
   */
  static Stream<Terms> soundTerms(int draws, long seed) {
    return terms(20 * draws, seed)
        .filter(
            terms ->
                terms.surplus().signum() > 0
                    && terms.costA().signum() > 0
                    && terms.costC().signum() > 0
                    && terms.slashR().signum() > 0
                    && terms.slashA().signum() > 0
                    && terms.slashC().signum() > 0
                    && terms.priceC().compareTo(terms.costC()) >= 0
                    && terms.priceA().compareTo(terms.costA()) > 0)
        .limit(draws);
  }

  private static Terms terms(RandomGenerator random, int utility) {
    return new Terms(
        number(utility),
        amount(random),
        amount(random),
        amount(random),
        amount(random),
        amount(random),
        amount(random),
        amount(random));
  }

  private static Rational amount(RandomGenerator random) {
    return Rational.of(random.nextInt(2 * MOST), 2);
  }

  static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
