package io.pocoscope.market;

import java.util.random.RandomGenerator;

/** What failure rates assets have of their own. */
public sealed interface RateLaw permits PowerLaw, BetaLaw, ListedRates {
  /**
   * The rate of an asset, in [0, 1].
   *
   * @param number of the asset, in the order of their coming, from 0
   * @param random one number of it is used
   */
  double draw(int number, RandomGenerator random);

  /** As it is given on the command line. */
  String label();
}
