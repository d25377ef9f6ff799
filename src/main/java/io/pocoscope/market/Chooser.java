package io.pocoscope.market;

import java.util.random.RandomGenerator;

/** How the assets of a task are chosen; knows who is present and what they have. */
sealed interface Chooser permits EvenChooser, StakeChooser {
  /** Chooses k different places, with k random numbers. */
  void choose(int k, RandomGenerator random, int[] chosen);

  /** Tells of a stake after an entry or a task; 0 for who is gone. */
  void stake(int place, double stake);

  /** The chooser that a scheme has. */
  static Chooser of(Scheme scheme, Stock stock, Amounts amounts, Population population) {
    return scheme.byStake()
        ? new StakeChooser(amounts, population.capacity(), population.parties().most())
        : new EvenChooser(stock);
  }
}
