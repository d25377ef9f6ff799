package io.pocoscope.devnet.server;

/**
 * How often questions fail.
 *
 * @param share of the questions, 0 … 1
 * @param seed of the choice which ones fail, and how
 */
public record Failing(double share, long seed) {

  public Failing {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("the share of questions that fail is 0 to 1");
    }
  }

  /** Never. */
  public static Failing never() {
    return new Failing(0, 0);
  }
}
