package io.pocoscope.attribution;

import org.junit.jupiter.api.Tag;

/**
 * The same over enough markets, each large enough, to tell coverage: rates near nothing cannot be
 * put in order behind others' failures before an actor has been in thousands of slots.
 */
@Tag("long")
class KnownRatesIT extends KnownRatesTest {
  /** Ten tell it to a point, and take ten minutes: {@code -Dmarkets=10}. */
  @Override
  int markets() {
    return Integer.getInteger("markets", 3);
  }

  @Override
  int slots() {
    return 15_000;
  }

  @Override
  double leastCoverage() {
    return .93;
  }

  @Override
  double greatestCoverage() {
    return .97;
  }

  @Override
  double leastRankRatio() {
    return .9;
  }
}
